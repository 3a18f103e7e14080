using Alerts.Incidents;

namespace Alerts.Site.Views;

/// <summary>Another incident of the same story.</summary>
public sealed record LinkView(string Href, string Why)
{
    internal static LinkView Of(IncidentLink link) => new($"/incidents/{link.Id}", link.Why);
}
