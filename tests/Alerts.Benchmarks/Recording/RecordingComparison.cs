using System.Diagnostics;
using System.Globalization;

namespace Alerts.Benchmarks.Recording;

/// <summary>
/// What a report costs when few and when many incidents are stored: nothing that is done for a report may grow with what is stored. There
/// are 20 a day in both, over all provinces, six times what analysts count; so a thousand are 50 days, and a million 137 years. What does
/// count is how much happened in the eight days around the report, which are compared with it. Recorded in turns, so that what else the
/// machine does meets both; most of the time is the disk's, which is flushed at every commit.
/// </summary>
internal static class RecordingComparison
{
    public const int Many = 100_000;

    private const int Few = 1_000;
    private const int Reports = 25;
    private const int WarmUp = 4;
    private const int Rounds = 24;

    public static async Task RunAsync(int many, TextWriter output, CancellationToken cancel)
    {
        using var small = new IncidentFile();
        using var large = new IncidentFile();
        await small.StoreAsync(Few, cancel);
        await large.StoreAsync(many, cancel);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Few:N0} and {many:N0} incidents are stored"));
        var turns = new List<(Turn Few, Turn Many)>();
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            // Who is first in a round changes, as the second one finds the processor warm.
            var (first, second) = round % 2 == 0 ? (small, large) : (large, small);
            var (one, other) = (await TakeAsync(first, round, cancel), await TakeAsync(second, round, cancel));
            if (round >= WarmUp)
                turns.Add(round % 2 == 0 ? (one, other) : (other, one));
        }

        await WriteAsync(output, Few, [.. turns.Select(turn => turn.Few)]);
        await WriteAsync(output, many, [.. turns.Select(turn => turn.Many)]);
        var ratios = turns.Select(turn => turn.Many.Milliseconds / turn.Few.Milliseconds).Order().ToList();
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"ratio: {Middle(ratios):0.00} (half of the rounds within {ratios[ratios.Count / 4]:0.00} to "
                    + $"{ratios[ratios.Count * 3 / 4]:0.00})"
            )
        );
    }

    /// <summary>New reports of the same few weeks, whatever is stored around them: the same work in both cases.</summary>
    private static async Task<Turn> TakeAsync(IncidentFile file, int round, CancellationToken cancel)
    {
        var reports = Enumerable.Range(round * Reports, Reports).Select(Reported.Fresh).ToList();
        var (start, bytes) = (Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes());
        foreach (var report in reports)
            await file.RecordAsync(report, cancel);
        return new Turn(
            Stopwatch.GetElapsedTime(start).TotalMilliseconds / Reports,
            (GC.GetTotalAllocatedBytes() - bytes) / 1024.0 / Reports
        );
    }

    private static Task WriteAsync(TextWriter output, int incidents, IReadOnlyList<Turn> turns) =>
        output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"among {incidents, 9:N0}: {Middle(turns.Select(turn => turn.Milliseconds)):0.00} ms and "
                    + $"{Middle(turns.Select(turn => turn.Kilobytes)):0} KB allocated a report"
            )
        );

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    /// <summary>Of one report, on average over a turn.</summary>
    private sealed record Turn(double Milliseconds, double Kilobytes);
}
