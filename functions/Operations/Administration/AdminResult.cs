using Alerts.Feeds.Fetching;
using Alerts.Feeds.Registry;
using Alerts.Incidents.Summaries;

namespace Alerts.Operations.Administration;

/// <summary>
/// What became of an operator's action. The command line and the operators' pages show the same words for it: see <see
/// cref="AdminResultText"/>.
/// </summary>
internal abstract record AdminResult
{
    /// <summary>Decides the exit code, and whether the audit log gets a row.</summary>
    public virtual bool Succeeded => true;

    /// <summary>The same for the audit log. A secret is shown to the operator once, and kept in no log.</summary>
    public virtual AdminResult WithoutSecret() => this;

    /// <param name="Id">The incident that was split off, or that remains of two; else the incident itself.</param>
    /// <param name="Change">What subscribers are told; null without news.</param>
    internal sealed record IncidentEdited(string Id, IncidentChange? Change) : AdminResult;

    /// <param name="Done">Such as "paused".</param>
    internal sealed record FeedEdited(Feed Feed, string Done) : AdminResult;

    /// <param name="Mistakes">Lines of the list that cannot be read; the others are applied.</param>
    internal sealed record FeedsSynced(int Added, int Changed, int Removed, bool Readable, IReadOnlyList<string> Mistakes) : AdminResult
    {
        public override bool Succeeded => Readable;
    }

    /// <param name="Result">What it answered, at its new address if it has moved.</param>
    internal sealed record FeedTested(Uri Address, Uri? MovedTo, FetchResult Result, TimeSpan Took) : AdminResult
    {
        public override bool Succeeded => Result is FetchResult.Fetched { Feed.Entries.Count: > 0 };
    }

    internal sealed record Requeued(string Queue, int Count) : AdminResult;

    internal sealed record Discarded(string Queue, int Count) : AdminResult;

    /// <param name="Secret">The webhook's signing secret, shown this once; null for email.</param>
    internal sealed record SignedUp(string Id, SignUpOutcome Outcome, string? Secret) : AdminResult
    {
        public override AdminResult WithoutSecret() => this with { Secret = null };

        public override string ToString() => $"SignedUp {Id}";
    }

    internal sealed record SubscriberRemoved : AdminResult;

    internal sealed record SubscriberErased(string Id) : AdminResult;

    internal sealed record AddressSuppressed : AdminResult;

    /// <param name="Was">Whether it was suppressed before.</param>
    internal sealed record AddressUnsuppressed(bool Was) : AdminResult;

    /// <param name="Taken">It answered 2xx, or the service's equivalent.</param>
    /// <param name="Status">Its answer, or the failure: "200", "timed out".</param>
    internal sealed record WebhookTested(bool Taken, string Status) : AdminResult
    {
        public override bool Succeeded => Taken;
    }

    internal sealed record Replayed(int Count) : AdminResult;

    /// <param name="Secret">The new one, shown this once; null in the audit log.</param>
    /// <param name="Until">Until when the earlier ones work too.</param>
    internal sealed record SecretRotated(string? Secret, DateTimeOffset Until) : AdminResult
    {
        public override AdminResult WithoutSecret() => this with { Secret = null };

        public override string ToString() => $"SecretRotated until {Until:O}";
    }

    internal sealed record WebhookEnabled(string Id) : AdminResult;

    /// <param name="Why">The input, the reason and the remedy, one line a mistake.</param>
    internal sealed record Refused(string Why) : AdminResult
    {
        public override bool Succeeded => false;
    }
}
