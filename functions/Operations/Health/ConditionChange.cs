using Alerts.Operations.Records;

namespace Alerts.Operations.Health;

/// <summary>Pure: how each look changes the open conditions.</summary>
internal static class ConditionChange
{
    /// <summary>An intermittent condition continues: it is over when it was not seen for this long.</summary>
    public static readonly TimeSpan Calm = TimeSpan.FromMinutes(5);

    /// <param name="known">The stored ones.</param>
    /// <param name="seen">Those that hold now.</param>
    public static IReadOnlyList<OpenCondition> After(IReadOnlyList<OpenCondition> known, IReadOnlyList<Condition> seen, DateTimeOffset now)
    {
        var before = known.ToDictionary(standing => standing.Condition.Key);
        var holding = seen.ToDictionary(condition => condition.Key);
        return
        [
            .. seen.Select(condition =>
                before.GetValueOrDefault(condition.Key) is { Over: null } standing
                    ? standing with
                    {
                        Condition = condition,
                        Seen = now,
                    }
                    : new OpenCondition(condition, now, now, [])
            ),
            .. known
                .Where(standing => !holding.ContainsKey(standing.Condition.Key))
                .Select(standing => standing.Over is null && now - standing.Seen >= Calm ? standing with { Over = now } : standing),
        ];
    }

    /// <summary>The same when only <paramref name="seen"/> could be checked: the state of all others is unknown.</summary>
    public static IReadOnlyList<OpenCondition> Blind(IReadOnlyList<OpenCondition> known, IReadOnlyList<Condition> seen, DateTimeOffset now)
    {
        var keys = seen.Select(condition => condition.Key).ToHashSet();
        return
        [
            .. After([.. known.Where(standing => keys.Contains(standing.Condition.Key))], seen, now),
            .. known.Where(standing => !keys.Contains(standing.Condition.Key)),
        ];
    }

    public static (IReadOnlyList<OpenCondition> Began, IReadOnlyList<OpenCondition> Ended) News(
        IReadOnlyList<OpenCondition> standing,
        string destination
    ) =>
        (
            [.. standing.Where(one => one.Over is null && !one.Told.Contains(destination))],
            [.. standing.Where(one => one.Over is not null && one.Told.Contains(destination))]
        );

    public static IReadOnlyList<OpenCondition> Told(IReadOnlyList<OpenCondition> standing, string destination) =>
        [
            .. standing.Select(one =>
                one switch
                {
                    { Over: null } when !one.Told.Contains(destination) => one with { Told = [.. one.Told, destination] },
                    { Over: not null } => one with { Told = [.. one.Told.Where(told => told != destination)] },
                    _ => one,
                }
            ),
        ];
}
