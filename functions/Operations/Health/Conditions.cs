using System.Globalization;
using Alerts.Delivery.Tally;
using Alerts.Operations.Records;
using Alerts.Platform.Storage;
using Alerts.Platform.Telemetry;

namespace Alerts.Operations.Health;

/// <summary>
/// Pure: the rules that alert operators. The alert rules in <c>infra/modules/rules.bicep</c> check the same metrics with the same
/// limits.
/// </summary>
internal static class Conditions
{
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan LongestUnfetched = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan LongestSilence = TimeSpan.FromDays(1);

    /// <summary>A single stale feed shows on its row; several need an operator.</summary>
    public const int LeastStale = 3;

    private const int NamedFeeds = 5;

    public const double MostFailures = 0.05;
    public const double MostQuota = 0.8;
    public const int MostStarts = 1;

    /// <summary>A share of fewer deliveries means nothing.</summary>
    public const int LeastDeliveries = 20;

    /// <summary>Most reports join an incident that readers were already told of.</summary>
    public const int LeastReports = 20;

    private const string PoisonSuffix = "-poison";

    public static IReadOnlyList<Condition> Of(FlowFacts facts) =>
        [
            .. InstanceConditions.Of(facts.Own),
            .. facts.Seen.Queues.Where(IsPoison).Where(queue => queue.Length > 0).Select(Poison),
            .. facts.Seen.Queues.Where(queue => !IsPoison(queue) && queue.Age > LongestWait).Select(Late),
            .. NoFeedFetched(facts),
            .. facts
                .Seen.Silence.Where(feed => feed.Value > LongestSilence && feed.Value > facts.LongestGaps.GetValueOrDefault(feed.Key))
                .Select(feed => Silent(feed.Key, feed.Value, facts.FeedNames)),
            .. FeedsStale(facts.StaleFeeds),
            .. DeliveriesFail(facts),
            .. EmailQuota(facts.Seen),
            .. NoAlertPlanned(facts),
            .. facts.Starts.Where(instance => instance.Value > MostStarts).Select(instance => Restarts(instance.Key, instance.Value)),
        ];

    public static bool IsUnplanned(DeliveryCounts counts) => counts is { Reports: >= LeastReports, Planned: 0 };

    private static bool IsPoison(QueueSnapshot queue) => queue.Name.EndsWith(PoisonSuffix, StringComparison.Ordinal);

    private static Condition Poison(QueueSnapshot queue)
    {
        var name = queue.Name[..^PoisonSuffix.Length];
        return new(
            Rule.PoisonMessage,
            name,
            Text($"{(queue.Length == 1 ? "1 message" : $"{queue.Length} messages")} of queue {name} failed on every attempt."),
            "Open Dead letters, look at them, then send them again or discard them."
        );
    }

    private static Condition Late(QueueSnapshot queue) =>
        new(
            Rule.QueueLate,
            queue.Name,
            Text($"The oldest message of queue {queue.Name} has waited for {Minutes(queue.Age)}."),
            "Check the log: the function of that queue may fail, or the machine may be at its limit."
        );

    private static IEnumerable<Condition> NoFeedFetched(FlowFacts facts)
    {
        if (facts.Seen is var seen && (seen.SinceFetched > LongestUnfetched || InstanceConditions.NothingReadSinceStart(facts.Own)))
        {
            yield return new(
                Rule.NoFeedFetched,
                "",
                Text($"No feed has been read for {Minutes(seen.SinceFetched ?? facts.Own.Uptime)}."),
                "Open Feeds to see why. If all of them fail, check this machine's network."
            );
        }
    }

    private static Condition Silent(string id, TimeSpan silence, IReadOnlyDictionary<string, string> names) =>
        new(
            Rule.FeedSilent,
            id,
            Text($"{names.GetValueOrDefault(id, id)} has had nothing new for {silence.TotalHours:0} hours."),
            "Test it under Feeds. If it has moved, add the new address and pause the old one."
        );

    private static IEnumerable<Condition> FeedsStale(IReadOnlyList<string> names)
    {
        if (names.Count >= LeastStale)
        {
            var named = string.Join("; ", names.Take(NamedFeeds));
            var rest = names.Count > NamedFeeds ? Text($" and {names.Count - NamedFeeds} more") : "";
            yield return new(
                Rule.FeedsStale,
                "",
                Text($"{names.Count} feeds have had no new entry for longer than ever before: {named}{rest}."),
                "Run 'feeds test --all'. Remove the dead ones with 'feeds remove', and add the outlet's new address."
            );
        }
    }

    private static IEnumerable<Condition> DeliveriesFail(FlowFacts facts)
    {
        var counts = facts.LastHour;
        var all = counts.Sent + counts.Failed;
        if (all >= LeastDeliveries && counts.FailedShare > MostFailures)
        {
            yield return new(
                Rule.DeliveriesFail,
                "",
                Text($"{counts.FailedShare * 100:0} % of the deliveries of the last hour failed ({counts.Failed} of {all})."),
                "Check the log for the channel: for mail look at the mail server, for webhooks at the receiver."
            );
        }
    }

    private static IEnumerable<Condition> EmailQuota(ServiceSnapshot seen)
    {
        if (seen.QuotaUsed > MostQuota)
            yield return new(
                Rule.EmailQuota,
                "",
                Text($"{seen.QuotaUsed * 100:0} % of the mail quota is used."),
                "Ask your mail service for a higher quota. Until then alerts are sent as digests."
            );
    }

    private static IEnumerable<Condition> NoAlertPlanned(FlowFacts facts)
    {
        if (IsUnplanned(facts.LastSixHours) && facts.AnySubscriber && facts.LastSixHours is var counts)
        {
            yield return new(
                Rule.NoAlertPlanned,
                "",
                Text($"{counts.Reports} reports in six hours, and not one alert."),
                "Check that incidents open, and under Subscribers that the places are watched."
            );
        }
    }

    private static Condition Restarts(string instance, int starts) =>
        new(
            Rule.HostRestarts,
            instance,
            Text($"Instance {instance} started {starts} times within 30 minutes."),
            "Check the end of its log."
        );

    private static string Minutes(TimeSpan span) => Text($"{span.TotalMinutes:0} minutes");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The facts for the rules.</summary>
/// <param name="LastHour">Deliveries of this hour and the one before.</param>
/// <param name="LastSixHours">Reports and planned alerts.</param>
/// <param name="Starts">By instance, in the last 30 minutes.</param>
/// <param name="FeedNames">By id.</param>
internal sealed record FlowFacts(
    ServiceSnapshot Seen,
    DeliveryCounts LastHour,
    DeliveryCounts LastSixHours,
    IReadOnlyDictionary<string, int> Starts,
    IReadOnlyDictionary<string, string> FeedNames
)
{
    public static FlowFacts OfBroken(StorageFault fault, DateTimeOffset now) =>
        new(
            new ServiceSnapshot(now, [], new Dictionary<string, TimeSpan>(), null, null),
            DeliveryCounts.None,
            DeliveryCounts.None,
            new Dictionary<string, int>(),
            new Dictionary<string, string>()
        )
        {
            Own = InstanceState.Well with { Storage = fault },
            Blind = true,
        };

    public IReadOnlyList<string> StaleFeeds { get; init; } = [];

    /// <summary>By id: the longest silence of a feed so far.</summary>
    public IReadOnlyDictionary<string, TimeSpan> LongestGaps { get; init; } = new Dictionary<string, TimeSpan>();

    public InstanceState Own { get; init; } = InstanceState.Well;

    /// <summary>Storage could not be read: only that fault is known, and no other condition begins or ends.</summary>
    public bool Blind { get; init; }

    /// <summary>A subscriber is active. Read only when it matters.</summary>
    public bool AnySubscriber { get; init; } = true;
}
