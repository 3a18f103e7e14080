using System.Diagnostics;
using System.Globalization;

namespace Alerts.Benchmarks.Recording;

/// <summary>
/// What the 2,000th report of one event costs beside the 10th of another: an event that every outlet repeats for a week must not slow
/// recording for everybody else. Each round records the 10th report of a fresh event and one more of the crowded one, in turns.
/// </summary>
internal static class CrowdedEvent
{
    public const int Reports = 2_000;

    private const int Tenth = 10;
    private const int WarmUp = 4;
    private const int Rounds = 60;

    public static async Task RunAsync(int reports, TextWriter output, CancellationToken cancel)
    {
        using var crowded = new IncidentFile();
        await crowded.StoreAsync(0, cancel);
        for (var i = 0; i < reports - 1; i++)
            await crowded.RecordAsync(Reported.OfOneEvent(i), cancel);
        var turns = new List<(double Tenth, double Late)>();
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            using var fresh = new IncidentFile();
            await fresh.StoreAsync(0, cancel);
            for (var i = 0; i < Tenth - 1; i++)
                await fresh.RecordAsync(Reported.OfOneEvent(i), cancel);
            var tenth = Reported.OfOneEvent(Tenth - 1 + round);
            var late = Reported.OfOneEvent(reports - 1 + round);
            // Who is first in a round changes, as the second one finds the processor warm.
            var (first, second) =
                round % 2 == 0
                    ? (await TakeAsync(fresh, tenth, cancel), await TakeAsync(crowded, late, cancel))
                    : Swap(await TakeAsync(crowded, late, cancel), await TakeAsync(fresh, tenth, cancel));
            if (round >= WarmUp)
                turns.Add((first, second));
        }

        var ratios = turns.Select(turn => turn.Late / turn.Tenth).Order().ToList();
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Tenth}th report: {Middle(turns.Select(turn => turn.Tenth)):0.00} ms; {reports:N0}th: "
                    + $"{Middle(turns.Select(turn => turn.Late)):0.00} ms"
            )
        );
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"ratio: {Middle(ratios):0.00} (half of the rounds within {ratios[ratios.Count / 4]:0.00} to "
                    + $"{ratios[ratios.Count * 3 / 4]:0.00})"
            )
        );
    }

    private static (double, double) Swap(double late, double tenth) => (tenth, late);

    private static async Task<double> TakeAsync(IncidentFile file, Alerts.Classification.Findings.Report report, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        await file.RecordAsync(report, cancel);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
