using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;

namespace Alerts.Delivery.Webhooks.Calls;

/// <summary>A webhook's event before its format adds an envelope.</summary>
/// <param name="Type">
/// "incident.opened", "incident.updated", "incident.retracted", "incident.digest", "subscription.confirm" or "subscription.test".
/// </param>
/// <param name="At">When it happened, not when it is sent.</param>
/// <param name="Subject">The incident's or the subscription's id.</param>
internal sealed record EventData(string Type, DateTimeOffset At, string Subject, JsonElement Data);

/// <summary>The first event of a webhook.</summary>
/// <param name="Subscription">The subscriber's id.</param>
/// <param name="ConfirmUrl">Opening it starts the alerts.</param>
/// <param name="Challenge">Answering it, as text or as {"challenge":"…"}, starts the alerts without the link.</param>
/// <param name="Expires">When the link and the challenge stop working.</param>
/// <param name="Watches">What was asked for, such as "province:Balochistan,attack".</param>
/// <param name="Demo">Says that this is a demonstration; null when it is not.</param>
internal sealed record ConfirmData(
    string Subscription,
    Uri ConfirmUrl,
    string Challenge,
    DateTimeOffset Expires,
    IReadOnlyList<string> Watches,
    string? Demo = null
);

/// <summary>The event of a digest.</summary>
/// <param name="Total">How many incidents there are; <paramref name="Incidents"/> may be cut to a call's size limit.</param>
/// <param name="Incidents">The gravest first.</param>
/// <param name="Demo">Says that this is a demonstration; null when it is not.</param>
internal sealed record DigestData(
    DigestReason Reason,
    DateTimeOffset From,
    DateTimeOffset To,
    int Total,
    IReadOnlyList<DigestLine> Incidents,
    string? Demo = null
);

/// <summary>One incident of a digest.</summary>
/// <param name="Details">What changed, a sentence each.</param>
/// <param name="Url">The incident's page.</param>
/// <param name="Incident">The current state.</param>
internal sealed record DigestLine(ChangeKind Kind, IReadOnlyList<string> Details, Uri Url, IncidentSummary Incident);

/// <summary>The event of a change.</summary>
/// <param name="Change">Number of the change within its incident, from 1: the greatest one seen is the newest.</param>
/// <param name="Details">What changed, a sentence each.</param>
/// <param name="Url">The incident's page.</param>
/// <param name="Incident">The incident after the change.</param>
/// <param name="Demo">Says that this is a demonstration; null when it is not.</param>
internal sealed record IncidentData(int Change, IReadOnlyList<string> Details, Uri Url, IncidentSummary Incident, string? Demo = null);

[JsonSerializable(typeof(IncidentData))]
[JsonSerializable(typeof(ConfirmData))]
[JsonSerializable(typeof(DigestData))]
internal sealed partial class EventJson : JsonSerializerContext
{
    public static EventJson Shared { get; } = new(WireJson.Options());
}
