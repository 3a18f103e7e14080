using Alerts.Operations.Administration;
using Alerts.Operations.Health;
using Alerts.Operations.Operators;
using Alerts.Operations.Records;
using Alerts.Operations.Status;

namespace Alerts.Operations;

internal static class OperationsServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddOptions<OperationsOptions>().BindConfiguration("Operations").ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<SubscriberFinder>()
            .AddSingleton<SubscriberEdits>()
            .AddSingleton<OperatorSignUp>()
            .AddSingleton<WebhookEdits>()
            .AddSingleton<DeadLetters>()
            .AddSingleton<ConditionStore>()
            .AddSingleton<InstanceProbe>()
            .AddSingleton<ServiceProbe>()
            .AddSingleton<HealthSnapshot>()
            .AddSingleton<OpenConditions>()
            .AddSingleton<INoticeWay, NoticeMail>()
            .AddSingleton<INoticeWay, NoticeWebhook>()
            .AddSingleton<ConditionNotifier>()
            .AddSingleton<FlowWatch>()
            .AddSingleton<FailureNotes>()
            .AddSingleton<AuditLog>()
            .AddSingleton<FeedEdits>()
            .AddSingleton<FeedTest>()
            .AddSingleton<IncidentEdits>()
            .AddSingleton<CorrectionReader>()
            .AddSingleton<StatusReader>()
            .AddSingleton<StatusPages>()
            .AddSingleton<OperatorAccess>()
            .AddSingleton<KeyTries>()
            .AddSingleton<SignInAdminPages>()
            .AddSingleton<HomeAdminPages>()
            .AddSingleton<FeedAdminPages>()
            .AddSingleton<DeadLetterAdminPages>()
            .AddSingleton<IncidentAdminPages>()
            .AddSingleton<SubscriberAdminPages>();
    }
}
