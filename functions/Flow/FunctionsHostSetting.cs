namespace Alerts.Flow;

/// <summary>Tells who runs this process.</summary>
internal static class FunctionsHostSetting
{
    /// <summary>Where the Functions host listens; the Functions worker reads it from the argument <c>--functions-uri</c>.</summary>
    public const string Key = "Functions:Worker:HostEndpoint";

    public static bool IsUnderFunctionsHost(this IConfiguration settings) => !string.IsNullOrEmpty(settings[Key]);
}
