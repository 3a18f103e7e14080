using Alerts.Operations.Commands;
using Alerts.Operations.Desk;
using Alerts.Operations.Status;
using Alerts.Operations.Watching;

namespace Alerts.Operations;

internal static class OperationsServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddOptions<OperationsOptions>().BindConfiguration("Operations").ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<SubscriberFinder>()
            .AddSingleton<DeadLetters>()
            .AddSingleton<ConditionStore>()
            .AddSingleton<OwnGlance>()
            .AddSingleton<FlowGlance>()
            .AddSingleton<StandingConditions>()
            .AddSingleton<INoticeWay, NoticeMail>()
            .AddSingleton<INoticeWay, NoticeWebhook>()
            .AddSingleton<FlowWatch>()
            .AddSingleton<FailureNotes>()
            .AddSingleton<AuditLog>()
            .AddSingleton<FeedEdits>()
            .AddSingleton<StatusReader>()
            .AddSingleton<StatusPages>()
            .AddSingleton<OperatorAccess>()
            .AddSingleton<DeskDeed>()
            .AddSingleton<KeyTries>()
            .AddSingleton<EntryDesk>()
            .AddSingleton<HomeDesk>()
            .AddSingleton<FeedDesk>()
            .AddSingleton<LetterDesk>()
            .AddSingleton<IncidentDesk>()
            .AddSingleton<SubscriberDesk>();
    }
}
