using Alerts.Incidents;
using Alerts.Subscriptions;

namespace Alerts.Delivery;

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
