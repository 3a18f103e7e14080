using Microsoft.AspNetCore.Components;

namespace Alerts.Web.Charts;

/// <summary>
/// The numbers and times around a chart. "text" is a word of Razor's own, so these elements are put together here: of numbers and names
/// of days that the program has.
/// </summary>
internal static class ChartTexts
{
    public static MarkupString Of(IReadOnlyList<BarChart.Line> grid, IReadOnlyList<BarChart.Line> times) =>
        new(
            string.Concat(grid.Select(line => $"<text x=\"38\" y=\"{line.Y}\" text-anchor=\"end\">{line.Text}</text>"))
                + string.Concat(times.Select(time => $"<text x=\"{time.X}\" y=\"{time.Y}\" text-anchor=\"middle\">{time.Text}</text>"))
        );
}
