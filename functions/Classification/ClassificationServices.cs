namespace Alerts.Classification;

internal static class ClassificationServices
{
    public static IServiceCollection AddClassification(this IServiceCollection services) =>
        services.AddSingleton<Classifier>().AddSingleton<EntryClassifier>();
}
