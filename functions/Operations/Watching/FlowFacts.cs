using Alerts.Delivery.Tally;
using Alerts.Telemetry;

namespace Alerts.Operations.Watching;

/// <summary>What the rules are asked about.</summary>
/// <param name="LastHour">Deliveries of this hour and the one before.</param>
/// <param name="LastSixHours">Reports and planned alerts.</param>
/// <param name="Starts">By instance, in the last 30 minutes.</param>
/// <param name="FeedNames">By id.</param>
internal sealed record FlowFacts(
    Seen Seen,
    DeliveryCounts LastHour,
    DeliveryCounts LastSixHours,
    IReadOnlyDictionary<string, int> Starts,
    IReadOnlyDictionary<string, string> FeedNames)
{
    /// <summary>Names of feeds whose newest entry is older than it ever was between two.</summary>
    public IReadOnlyList<string> StaleFeeds { get; init; } = [];

    /// <summary>By id: the longest that a feed was known to be silent before.</summary>
    public IReadOnlyDictionary<string, TimeSpan> LongestGaps { get; init; } = new Dictionary<string, TimeSpan>();

    public OwnState Own { get; init; } = OwnState.Well;
    /// <summary>There is a subscriber whose alerts are on. Only looked for when it matters.</summary>
    public bool AnySubscriber { get; init; } = true;
}
