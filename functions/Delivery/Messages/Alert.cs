using System.Text.Json.Serialization;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Messages;

internal sealed record Alert
{
    public required string Id { get; init; }

    public required Subscriber To { get; init; }

    public required AlertContent Content { get; init; }

    public override string ToString() => $"Alert {Id} for {To}";
}

/// <summary>What an alert says. Every mail and webhook format writes each of these.</summary>
internal abstract record AlertContent
{
    /// <param name="Change">What happened.</param>
    /// <param name="Why">The watches that asked for it.</param>
    internal sealed record Changed(IncidentChange Change, IReadOnlyList<Watch> Why) : AlertContent;

    /// <summary>"Someone asked us to send alerts to this address. If it was you, open this link."</summary>
    internal sealed record Confirming(Proposal Proposal) : AlertContent;

    internal sealed record Digesting(Digest Digest) : AlertContent;

    /// <summary>"This is how an alert looks here." For webhooks only; states that nothing happened.</summary>
    /// <param name="Sample">A change of an invented incident.</param>
    internal sealed record Testing(IncidentChange Sample) : AlertContent;

    /// <summary>
    /// "We stopped calling your webhook." A mail to the webhook's owner; the alert's subscriber has the owner's address and the
    /// webhook's id.
    /// </summary>
    /// <param name="Host">The webhook's host: the rest of the address may be a secret.</param>
    /// <param name="Reason">In words, without the address.</param>
    /// <param name="At">When it was stopped.</param>
    internal sealed record Stopped(string Host, string Reason, DateTimeOffset At) : AlertContent;
}

/// <summary>A subscriber's held changes in one message: each incident once, in its current state.</summary>
/// <param name="Reason">Why they come together.</param>
/// <param name="From">When the first one was held.</param>
/// <param name="To">When it was composed.</param>
/// <param name="Items">The gravest first.</param>
internal sealed record Digest(DigestReason Reason, DateTimeOffset From, DateTimeOffset To, IReadOnlyList<DigestItem> Items);

/// <summary>An incident in a digest.</summary>
/// <param name="Kind">Opened when it is new to the subscriber; else the last change's.</param>
/// <param name="Details">
/// What changed since the subscriber was last told, a sentence each; empty when the incident is new.
/// </param>
/// <param name="Incident">The current state.</param>
/// <param name="Why">The watches that asked for it.</param>
internal sealed record DigestItem(ChangeKind Kind, IReadOnlyList<string> Details, IncidentSummary Incident, IReadOnlyList<Watch> Why);

[JsonConverter(typeof(JsonStringEnumConverter<DigestReason>))]
internal enum DigestReason
{
    [JsonStringEnumMemberName("daily")]
    Daily,

    [JsonStringEnumMemberName("weekly")]
    Weekly,

    [JsonStringEnumMemberName("quiet")]
    Quiet,

    /// <summary>More than the subscriber wants singly within an hour.</summary>
    [JsonStringEnumMemberName("many")]
    Many,

    /// <summary>Retractions during the subscriber's pause of incidents told before it.</summary>
    [JsonStringEnumMemberName("paused")]
    Paused,

    [JsonStringEnumMemberName("quota")]
    Quota,

    /// <summary>Attacks that were foiled, which no watch asked for by their type.</summary>
    [JsonStringEnumMemberName("foiled")]
    Foiled,
}
