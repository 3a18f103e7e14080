using System.Text.Json.Serialization;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Messages;

/// <summary>One message for one subscriber.</summary>
internal sealed record Alert
{
    /// <summary>The delivery's id, the same on every attempt.</summary>
    public required string Id { get; init; }

    public required Subscriber To { get; init; }

    public required AlertContent Content { get; init; }

    public override string ToString() => $"Alert {Id} for {To}";
}

/// <summary>What an alert says. Every mail and every webhook format writes each of these.</summary>
internal abstract record AlertContent
{
    /// <param name="Change">What happened.</param>
    /// <param name="Why">The watches that asked for it.</param>
    internal sealed record Changed(IncidentChange Change, IReadOnlyList<Watch> Why) : AlertContent;

    /// <summary>"Someone asked us to send alerts to this address. If it was you, open this link."</summary>
    internal sealed record Confirming(Proposal Proposal) : AlertContent;

    /// <summary>Several changes in one message.</summary>
    internal sealed record Digesting(Digest Digest) : AlertContent;

    /// <summary>"This is how an alert looks here." For webhooks only; says plainly that nothing happened.</summary>
    /// <param name="Sample">A change of an incident that there never was.</param>
    internal sealed record Testing(IncidentChange Sample) : AlertContent;

    /// <summary>
    /// "We stopped calling your webhook." A mail to the webhook's owner; the alert's subscriber has her address and the webhook's id.
    /// </summary>
    /// <param name="Host">The webhook's host: the rest of the address may be a secret.</param>
    /// <param name="Reason">In words, without the address.</param>
    /// <param name="At">When it was stopped.</param>
    internal sealed record Stopped(string Host, string Reason, DateTimeOffset At) : AlertContent;
}

/// <summary>What was held back for a subscriber, in one message: each incident once, as it stands now.</summary>
/// <param name="Reason">Why it comes together.</param>
/// <param name="From">When the first of it was held back.</param>
/// <param name="To">When it was put together.</param>
/// <param name="Items">The gravest first.</param>
internal sealed record Digest(DigestReason Reason, DateTimeOffset From, DateTimeOffset To, IReadOnlyList<DigestItem> Items);

/// <summary>An incident in a digest.</summary>
/// <param name="Kind">Opened when the subscriber was never told of it, else of the last change.</param>
/// <param name="Details">
/// What changed since the subscriber was told last, from what to what, a sentence each; empty when it is new to her.
/// </param>
/// <param name="Incident">As it stands now.</param>
/// <param name="Why">The watches that asked for it.</param>
internal sealed record DigestItem(ChangeKind Kind, IReadOnlyList<string> Details, IncidentSummary Incident, IReadOnlyList<Watch> Why);

/// <summary>Why alerts come together.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DigestReason>))]
internal enum DigestReason
{
    [JsonStringEnumMemberName("daily")]
    Daily,

    [JsonStringEnumMemberName("weekly")]
    Weekly,

    /// <summary>They fell into quiet hours.</summary>
    [JsonStringEnumMemberName("quiet")]
    Quiet,

    /// <summary>There were more than the subscriber wants one by one within an hour.</summary>
    [JsonStringEnumMemberName("many")]
    Many,

    /// <summary>They were taken back while the subscriber had paused, who had been told of them before.</summary>
    [JsonStringEnumMemberName("paused")]
    Paused,

    /// <summary>The mail service's quota left no place for them one by one.</summary>
    [JsonStringEnumMemberName("quota")]
    Quota,
}
