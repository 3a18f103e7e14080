using System.Collections.ObjectModel;
using System.Text.Json.Serialization;
using Alerts.Delivery.Messages;

namespace Alerts.Delivery.Tally;

internal sealed record DeliveryCounts
{
    public static DeliveryCounts None { get; } = new();

    /// <summary>From publication to delivery, by bucket of <see cref="LatencyBuckets"/>.</summary>
    public IReadOnlyDictionary<int, long> Published
    {
        get => field ?? ReadOnlyDictionary<int, long>.Empty;
        init;
    }

    public IReadOnlyDictionary<int, long> Fetched
    {
        get => field ?? ReadOnlyDictionary<int, long>.Empty;
        init;
    }

    /// <summary>By channel and result, such as "email sent".</summary>
    public IReadOnlyDictionary<string, long> Results
    {
        get => field ?? ReadOnlyDictionary<string, long>.Empty;
        init;
    }

    public long Reports { get; init; }

    public long Planned { get; init; }

    [JsonIgnore]
    public long Sent => Of(OutcomeKind.Sent);

    [JsonIgnore]
    public long Kept => Of(OutcomeKind.Kept);

    /// <summary>Failed attempts, and deliveries given up.</summary>
    [JsonIgnore]
    public long Failed => Of(OutcomeKind.Later) + Of(OutcomeKind.Rejected);

    [JsonIgnore]
    public double FailedShare => Sent + Failed == 0 ? 0 : (double)Failed / (Sent + Failed);

    public DeliveryCounts Add(DeliveryCounts other) =>
        new()
        {
            Published = Add(Published, other.Published),
            Fetched = Add(Fetched, other.Fetched),
            Results = Add(Results, other.Results),
            Reports = Reports + other.Reports,
            Planned = Planned + other.Planned,
        };

    private long Of(OutcomeKind kind) =>
        Results.Where(result => result.Key.EndsWith(' ' + ResultWord.Of(kind), StringComparison.Ordinal)).Sum(result => result.Value);

    private static Dictionary<TKey, long> Add<TKey>(IReadOnlyDictionary<TKey, long> one, IReadOnlyDictionary<TKey, long> other)
        where TKey : notnull =>
        one.Concat(other).GroupBy(count => count.Key).ToDictionary(group => group.Key, group => group.Sum(count => count.Value));
}

internal static class ResultWord
{
    /// <exception cref="ArgumentOutOfRangeException">Not an attempt, so it is not counted.</exception>
    public static string Of(OutcomeKind kind) =>
        kind switch
        {
            OutcomeKind.Sent => "sent",
            OutcomeKind.Kept => "kept",
            OutcomeKind.Later => "deferred",
            OutcomeKind.Rejected => "rejected",
            OutcomeKind.Skipped => "skipped",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "It is not counted."),
        };
}
