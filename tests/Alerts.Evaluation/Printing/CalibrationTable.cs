using System.Globalization;
using Alerts.Evaluation.Scoring;

namespace Alerts.Evaluation.Printing;

/// <summary>What a confidence is worth: a line a bin, a column a file; and last how far off the worst bin is.</summary>
internal static class CalibrationTable
{
    public static Table Of(IReadOnlyList<(string Name, Calibration Calibration)> files)
    {
        var table = new Table(["confidence: right, difference, entries", .. files.Select(file => file.Name)]);
        for (var i = 0; i < new Calibration().Bins.Count; i++)
        {
            var cells = files.Select(file => Bin(file.Calibration.Bins[i])).ToList();
            table.Add([Bounds(i), .. cells]);
        }

        table.Add([
            string.Create(CultureInfo.InvariantCulture, $"greatest difference in bins of {Calibration.Enough} or more"),
            .. files.Select(file => Worst(file.Calibration.Worst)),
        ]);
        return table;
    }

    private static string Bounds(int tenth) =>
        string.Create(CultureInfo.InvariantCulture, $"{tenth / 10.0:0.0} to {(tenth == 9 ? "" : "below ")}{(tenth + 1) / 10.0:0.0}");

    private static string Bin(CalibrationBin bin) =>
        bin is { Right.Value: { } right, Difference: { } difference }
            ? string.Create(CultureInfo.InvariantCulture, $"{right:0.000}, {difference:+0.000;-0.000;0.000} ({bin.Right.All})")
            : "-";

    private static string Worst(CalibrationBin? bin) =>
        bin is { Difference: { } difference }
            ? string.Create(CultureInfo.InvariantCulture, $"{difference:+0.000;-0.000;0.000} from {bin.From:0.0}")
            : "-";
}
