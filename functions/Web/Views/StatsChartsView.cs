using Alerts.Web.Charts;

namespace Alerts.Web.Views;

/// <summary>The charts of the page of counts.</summary>
/// <param name="Provinces">The same chart for each province, small; the one with most incidents first.</param>
public sealed record StatsChartsView(IReadOnlyList<BarChart> Bars, IReadOnlyList<LineChart> Lines, IReadOnlyList<BarChart> Provinces);
