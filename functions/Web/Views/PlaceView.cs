using Alerts.Web.Charts;
using Alerts.Web.Maps;

namespace Alerts.Web.Views;

/// <summary>The page of a province, a district or an armed group.</summary>
/// <param name="About">What it is, in two or three sentences.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Query">Of the list and of its data, such as "district=Quetta".</param>
/// <param name="Topic">What can be watched, such as "district:Quetta".</param>
/// <param name="Parts">Of a province, its districts.</param>
public sealed record PlaceView(
    string Name,
    string About,
    string Source,
    string Query,
    string Topic,
    MapView Map,
    IReadOnlyList<BarChart> Charts,
    IReadOnlyList<IncidentView> Latest,
    int Total,
    DateTimeOffset Now,
    IReadOnlyList<LinkView> Parts
);
