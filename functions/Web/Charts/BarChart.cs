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
    private const double Left = 44;
    private const double Bottom = 24;
    private const double Top = 10;
    private const int MostTimes = 8;
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
        var step = Step(most);
        var ceiling = Math.Max(step, (most + step - 1) / step * step);
        var wide = (Width - Left) / Math.Max(1, values.Count);
        return new BarChart(
            title,
            label(title, totals.Sum(), most, most == 0 ? "–" : name[totals.IndexOf(most)].Long),
            time,
            parts,
            [.. values.Select((column, i) => Column.Of(name[i].Long, column, parts, Left + (i * wide), wide, ceiling))],
            [.. Enumerable.Range(0, (ceiling / step) + 1).Select(i => new Line(Whole(i * step), Text(Y(i * step, ceiling)), Text(Left)))],
            [.. Ticks(name, wide)],
            note
        );
    }

    private static IEnumerable<Line> Ticks(IReadOnlyList<(string Long, string Short)> names, double wide)
    {
        var every = Math.Max(1, (int)Math.Ceiling(names.Count / (double)MostTimes));
        for (var i = 0; i < names.Count; i += every)
            yield return new Line(names[i].Short, Text(Height - 6), Text(Left + ((i + 0.5) * wide)));
    }

    /// <summary>1, 2 or 5 and zeros, so that there are at most five lines.</summary>
    private static int Step(int most)
    {
        for (var power = 1; ; power *= 10)
            foreach (var digit in (int[])[1, 2, 5])
                if (digit * power * 5 >= most)
                    return digit * power;
    }

    private static double Y(int value, int ceiling) => Top + ((Height - Top - Bottom) * (1 - ((double)value / ceiling)));

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

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
            int ceiling
        )
        {
            var parts = new List<Part>();
            var sum = 0;
            for (var i = 0; i < values.Count; i++)
            {
                if (values[i] == 0)
                    continue;
                var (from, to) = (Y(sum, ceiling), Y(sum + values[i], ceiling));
                parts.Add(
                    new Part(
                        series[i].Style,
                        $"{name}: {series[i].Name} {Whole(values[i])}",
                        Text(left + (wide * Gap / 2)),
                        Text(to),
                        Text(wide * (1 - Gap)),
                        Text(from - to)
                    )
                );
                sum += values[i];
            }
            return new Column(name, values, sum, parts);
        }
    }

    public sealed record Part(string Style, string Title, string X, string Y, string Width, string Height);
}
