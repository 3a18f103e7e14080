using Alerts.Incidents;
using Alerts.Subscriptions;

namespace Alerts.Delivery;

/// <summary>What an alert says. Every mail and every webhook format writes each of these.</summary>
internal abstract record AlertContent
{
    /// <param name="Change">What happened.</param>
    /// <param name="Why">The watches that asked for it.</param>
    internal sealed record Changed(IncidentChange Change, IReadOnlyList<Watch> Why) : AlertContent;

    /// <summary>"Somebody, we hope you, asked for alerts to this address: open this link to get them."</summary>
    internal sealed record Confirming(Proposal Proposal) : AlertContent;

    /// <summary>Several changes in one message.</summary>
    internal sealed record Digesting(Digest Digest) : AlertContent;
}
