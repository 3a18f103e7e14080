using Alerts.Delivery.Tally;
using Alerts.Storage;
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
    IReadOnlyDictionary<string, string> FeedNames
)
{
    public static FlowFacts OfBroken(StorageFault fault, DateTimeOffset now) =>
        new(
            new Seen(now, [], new Dictionary<string, TimeSpan>(), null, null),
            DeliveryCounts.None,
            DeliveryCounts.None,
            new Dictionary<string, int>(),
            new Dictionary<string, string>()
        )
        {
            Own = OwnState.Well with { Storage = fault },
            Blind = true,
        };

    /// <summary>Names of feeds whose newest entry is older than it ever was between two.</summary>
    public IReadOnlyList<string> StaleFeeds { get; init; } = [];

    /// <summary>By id: the longest that a feed was known to be silent before.</summary>
    public IReadOnlyDictionary<string, TimeSpan> LongestGaps { get; init; } = new Dictionary<string, TimeSpan>();

    public OwnState Own { get; init; } = OwnState.Well;

    /// <summary>Storage could not be read: only its own fault is known, and nothing else is seen or found to be over.</summary>
    public bool Blind { get; init; }

    /// <summary>There is a subscriber whose alerts are on. Only looked for when it matters.</summary>
    public bool AnySubscriber { get; init; } = true;
}
