using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alerts.CommandLine.Launching;

namespace Alerts.Evaluation.Clusters;

/// <summary>
/// A stream put into incidents 24 times, each time published an hour later: which events are one must not depend on the hour of the day.
/// The texts stay as they are, so a day that words name ("on Saturday") does not move, and "today" does.
/// </summary>
internal sealed record MovedRun
{
    public const int Hours = 24;

    /// <summary>Pairs of items, over the 23 moves.</summary>
    public required long Pairs { get; init; }

    /// <summary>Pairs that are in one incident in one grouping and not in the other.</summary>
    public required long Different { get; init; }

    /// <summary>Pairs that are in one incident in either grouping: those that could differ by more than chance.</summary>
    public required long Together { get; init; }

    /// <summary>Each pair that differs at some hour, and at which.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    public double Equal => Pairs == 0 ? 1 : 1 - (double)Different / Pairs;

    public double EqualOfTogether => Together == 0 ? 1 : 1 - (double)Different / Together;

    /// <exception cref="Alerts.Operations.Administration.CommandFailedException">The file cannot be read, or a line is no item.</exception>
    public static async Task<MovedRun> OfAsync(string file, CancellationToken cancel)
    {
        var lines = (await ClusterRun.ReadAsync(file, cancel)).Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        var groupings = new List<IReadOnlyDictionary<string, string?>>();
        for (var hour = 0; hour < Hours; hour++)
            groupings.Add((await ClusterRun.GroupAsync(file, string.Join('\n', lines.Select(line => Moved(line, hour))), cancel)).Said);
        var (first, count, differing) = (PairsIn(groupings[0]), groupings[0].Count, new Dictionary<(string, string), List<int>>());
        var together = 0L;
        foreach (var (hour, grouping) in groupings.Index().Skip(1))
        {
            var moved = PairsIn(grouping);
            together += first.Union(moved).Count();
            foreach (var pair in first.Except(moved).Union(moved.Except(first)))
                (differing.TryGetValue(pair, out var hours) ? hours : differing[pair] = []).Add(hour);
        }

        return new MovedRun
        {
            Pairs = (long)count * (count - 1) / 2 * (Hours - 1),
            Different = differing.Sum(pair => pair.Value.Count),
            Together = together,
            Examples =
            [
                .. differing
                    .OrderByDescending(pair => pair.Value.Count)
                    .ThenBy(pair => pair.Key)
                    .Select(pair =>
                        $"{pair.Key.Item1} {pair.Key.Item2}: {(first.Contains(pair.Key) ? "apart" : "together")} when moved by {string.Join(", ", pair.Value)} h"
                    ),
            ],
        };
    }

    private static HashSet<(string, string)> PairsIn(IReadOnlyDictionary<string, string?> said)
    {
        var pairs = new HashSet<(string, string)>();
        foreach (var incident in said.Where(item => item.Value is not null).GroupBy(item => item.Value))
        {
            var ids = incident.Select(item => item.Key).Order(StringComparer.Ordinal).ToList();
            for (var i = 0; i < ids.Count; i++)
            for (var j = i + 1; j < ids.Count; j++)
                pairs.Add((ids[i], ids[j]));
        }

        return pairs;
    }

    private static string Moved(string line, int hours)
    {
        var item = JsonNode.Parse(line)!.AsObject();
        if (DateTimeOffset.TryParse(item["published"]?.GetValue<string>(), CultureInfo.InvariantCulture, out var published))
            item["published"] = published.AddHours(hours).ToString("O", CultureInfo.InvariantCulture);
        return item.ToJsonString(JsonSerializerOptions.Web);
    }
}
