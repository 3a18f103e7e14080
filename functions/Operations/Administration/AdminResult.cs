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

    /// <param name="Why">The input, the reason and the remedy, one line a mistake.</param>
    internal sealed record Refused(string Why) : AdminResult
    {
        public override bool Succeeded => false;
    }
}
