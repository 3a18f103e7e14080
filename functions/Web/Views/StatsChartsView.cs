using Alerts.Web.Charts;

namespace Alerts.Web.Views;

/// <summary>The charts of the page of counts.</summary>
/// <param name="Filter">In words, without the days; null for all incidents.</param>
/// <param name="Provinces">The same chart for each province, small; the one with most incidents first.</param>
/// <param name="Only">Ids of the incidents that pass the filter; null where all do.</param>
public sealed record StatsChartsView(
    string? Filter,
    IReadOnlyList<BarChart> Bars,
    IReadOnlyList<LineChart> Lines,
    IReadOnlyList<BarChart> Provinces,
    IReadOnlySet<string>? Only
);
