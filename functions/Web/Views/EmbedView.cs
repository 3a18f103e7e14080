using Alerts.Web.Maps;

namespace Alerts.Web.Views;

/// <summary>A map and a list that others may show in a frame.</summary>
/// <param name="Filter">In words; null for everything.</param>
/// <param name="Link">The same on this site.</param>
/// <param name="Map">Null where only the list is asked for.</param>
/// <param name="Latest">Null where only the map is asked for.</param>
public sealed record EmbedView(string? Filter, string Link, MapView? Map, IReadOnlyList<IncidentView>? Latest);
