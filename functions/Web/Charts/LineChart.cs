using System.Globalization;

namespace Alerts.Web.Charts;

/// <summary>
/// Lines over time, with the same numbers as a table. Each line has its own pattern of dashes, for eyes that do not tell its colour; where
/// nothing is known it is broken.
/// </summary>
/// <param name="Label">The chart in a sentence, for screen readers.</param>
/// <param name="Time">The name of the first column.</param>
/// <param name="Rows">The table: a name, and a number for each line, null where nothing is known.</param>
/// <param name="Note">Null for none.</param>
public sealed record LineChart(
    string Title,
    string Label,
    string Time,
    IReadOnlyList<LineChart.Series> Lines,
    IReadOnlyList<BarChart.Line> Grid,
    IReadOnlyList<BarChart.Line> Times,
    IReadOnlyList<LineChart.Row> Rows,
    string? Note
)
{
    private const int MostTimes = 6;

    /// <param name="times">The earliest first; long in the table, short below the chart.</param>
    /// <param name="series">Name and numbers of each line, null where nothing is known.</param>
    /// <param name="every">The table has every so many rows, the last included.</param>
    internal static LineChart Of(
        string title,
        string time,
        IReadOnlyList<(string Long, string Short)> times,
        IReadOnlyList<(string Name, IReadOnlyList<int?> Values)> series,
        string? note = null,
        int every = 1
    )
    {
        var most = series.SelectMany(line => line.Values).Max() ?? 0;
        var scale = new ChartScale(most);
        double X(int at) => ChartScale.Left + ((at + 0.5) * ChartScale.Wide / Math.Max(1, times.Count));
        return new LineChart(
            title,
            title
                + ": "
                + string.Join("; ", series.Select(line => $"{line.Name} {Text(line.Values.LastOrDefault(value => value is not null))}")),
            time,
            [
                .. series.Select(
                    (line, i) => new Series(line.Name, "line" + (i + 1).ToString(CultureInfo.InvariantCulture), Path(line.Values, X, scale))
                ),
            ],
            scale.Lines,
            [.. ChartScale.Times(times.Select(name => name.Short).ToList(), X, MostTimes)],
            [
                .. times
                    .Select((name, i) => new Row(name.Long, [.. series.Select(line => Text(line.Values[i]))]))
                    .Where((_, i) => i % every == 0 || i == times.Count - 1),
            ],
            note
        );
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "–";

    private static string Path(IReadOnlyList<int?> values, Func<int, double> x, ChartScale scale)
    {
        var path = new System.Text.StringBuilder();
        for (var i = 0; i < values.Count; i++)
            if (values[i] is { } value)
                path.Append(i > 0 && values[i - 1] is not null ? 'L' : 'M')
                    .Append(CultureInfo.InvariantCulture, $"{x(i):0.#} {scale.Y(value):0.#}")
                    .Append(Alone(values, i) ? "h.1" : "");
        return path.ToString();
    }

    /// <summary>A point without neighbours is a dot.</summary>
    private static bool Alone(IReadOnlyList<int?> values, int i) =>
        (i == 0 || values[i - 1] is null) && (i + 1 == values.Count || values[i + 1] is null);

    public sealed record Series(string Name, string Style, string Path);

    public sealed record Row(string Name, IReadOnlyList<string> Values);
}
