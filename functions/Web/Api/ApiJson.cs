using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Web.Api;

/// <summary>Open data as messages are written, but unknown values are written as null.</summary>
[JsonSerializable(typeof(IncidentList))]
[JsonSerializable(typeof(IncidentDocument))]
[JsonSerializable(typeof(IncidentSummary))]
[JsonSerializable(typeof(FeedList))]
[JsonSerializable(typeof(StatsDocument))]
[JsonSerializable(typeof(HealthDocument))]
[JsonSerializable(typeof(ProblemDocument))]
[JsonSerializable(typeof(SubscriptionReceipt))]
[JsonSerializable(typeof(SignUpRequest))]
[JsonSerializable(typeof(BounceRequest))]
[JsonSerializable(typeof(ValidationAnswer))]
[JsonSerializable(typeof(IReadOnlyList<TopicView>))]
[JsonSerializable(typeof(IReadOnlyList<OutboxEntry>))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    public static ApiJson Shared { get; } =
        new(new JsonSerializerOptions(WireJson.Options()) { DefaultIgnoreCondition = JsonIgnoreCondition.Never });
}
