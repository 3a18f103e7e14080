using System.Globalization;

namespace Alerts.Web.Charts;

/// <summary>
/// Stacked bars over time, with the same numbers as a table. Each series differs in lightness and in pattern too, for eyes that do not
/// tell its colour.
/// </summary>
/// <param name="Label">The chart in a sentence, for screen readers.</param>
/// <param name="Time">The name of the first column.</param>
/// <param name="Note">Null for none.</param>
public sealed record BarChart(
    string Title,
    string Label,
    string Time,
    IReadOnlyList<BarChart.Series> Parts,
    IReadOnlyList<BarChart.Column> Columns,
    IReadOnlyList<BarChart.Line> Lines,
    IReadOnlyList<BarChart.Line> Times,
    string? Note
)
{
    public const int Width = 640;
    public const int Height = 220;
    private const int MostTimes = 6;
    private const double Gap = 0.18;

    /// <param name="name">Of each column, the earliest first; long in the table, short below the bar.</param>
    /// <param name="values">Of each column, in the order of the parts.</param>
    internal static BarChart Of(
        string title,
        string time,
        IReadOnlyList<Series> parts,
        IReadOnlyList<(string Long, string Short)> name,
        IReadOnlyList<IReadOnlyList<int>> values,
        Func<string, int, int, string, string> label,
        string? note = null
    )
    {
        var totals = values.Select(column => column.Sum()).ToList();
        var most = totals.DefaultIfEmpty(0).Max();
        var scale = new ChartScale(most);
        var wide = ChartScale.Wide / Math.Max(1, values.Count);
        return new BarChart(
            title,
            label(title, totals.Sum(), most, most == 0 ? "–" : name[totals.IndexOf(most)].Long),
            time,
            parts,
            [.. values.Select((column, i) => Column.Of(name[i].Long, column, parts, ChartScale.Left + (i * wide), wide, scale))],
            scale.Lines,
            [.. ChartScale.Times([.. name.Select(one => one.Short)], i => ChartScale.Left + ((i + 0.5) * wide), MostTimes)],
            note
        );
    }

    /// <param name="Style">A class of the style sheet.</param>
    public sealed record Series(string Name, string Style);

    /// <param name="Text">What the line is for.</param>
    public sealed record Line(string Text, string Y, string X);

    public sealed record Column(string Name, IReadOnlyList<int> Values, int Total, IReadOnlyList<Part> Parts)
    {
        internal static Column Of(
            string name,
            IReadOnlyList<int> values,
            IReadOnlyList<Series> series,
            double left,
            double wide,
            ChartScale scale
        )
        {
            var parts = new List<Part>();
            var sum = 0;
            for (var i = 0; i < values.Count; i++)
            {
                if (values[i] == 0)
                    continue;
                var (from, to) = (scale.Y(sum), scale.Y(sum + values[i]));
                parts.Add(
                    new Part(
                        series[i].Style,
                        $"{name}: {series[i].Name} {values[i].ToString(CultureInfo.InvariantCulture)}",
                        ChartScale.Text(left + (wide * Gap / 2)),
                        ChartScale.Text(to),
                        ChartScale.Text(wide * (1 - Gap)),
                        ChartScale.Text(from - to)
                    )
                );
                sum += values[i];
            }
            return new Column(name, values, sum, parts);
        }
    }

    public sealed record Part(string Style, string Title, string X, string Y, string Width, string Height);
}
