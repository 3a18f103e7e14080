using System.Globalization;

namespace Alerts.Web.Charts;

/// <summary>Heights of a chart, from 0 to a round number above the greatest value.</summary>
internal sealed class ChartScale
{
    public const double Left = 44;
    public const double Wide = BarChart.Width - Left;
    private const double Bottom = 34;
    private const double Top = 10;

    private readonly int _step;
    private readonly int _ceiling;

    public ChartScale(int most)
    {
        _step = Step(most);
        _ceiling = Math.Max(_step, (most + _step - 1) / _step * _step);
    }

    /// <summary>At most six, with their numbers.</summary>
    public IReadOnlyList<BarChart.Line> Lines =>
        [
            .. Enumerable
                .Range(0, (_ceiling / _step) + 1)
                .Select(i => new BarChart.Line((i * _step).ToString(CultureInfo.InvariantCulture), Text(Y(i * _step)), Text(Left))),
        ];

    public double Y(int value) => Top + ((BarChart.Height - Top - Bottom) * (1 - ((double)value / _ceiling)));

    /// <summary>As many names as fit beside each other.</summary>
    public static IEnumerable<BarChart.Line> Times(IReadOnlyList<string> names, Func<int, double> x, int most)
    {
        var every = Math.Max(1, (int)Math.Ceiling(names.Count / (double)most));
        for (var i = 0; i < names.Count; i += every)
            yield return new BarChart.Line(names[i], Text(BarChart.Height - 16), Text(x(i)));
    }

    public static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>1, 2 or 5 and zeros, so that there are at most five lines above the ground.</summary>
    private static int Step(int most)
    {
        for (var power = 1; ; power *= 10)
            foreach (var digit in (int[])[1, 2, 5])
                if (digit * power * 5 >= most)
                    return digit * power;
    }
}
