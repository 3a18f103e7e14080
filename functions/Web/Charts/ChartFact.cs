using System.Runtime.InteropServices;
using Alerts.Classification.Findings;
using Alerts.Incidents.Catalogue;

namespace Alerts.Web.Charts;

/// <summary>What charts count of an incident.</summary>
/// <param name="Killed">Null where no source says.</param>
/// <param name="Sides">Of the killed; those with unknown side are the rest.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ChartFact(DateOnly Day, EventKind Kind, int? Killed, Casualties Sides)
{
    public static ChartFact Of(CatalogueEntry incident) => new(incident.Day, incident.Kind, incident.Killed, incident.KilledBySide);

    public int Civilians => Sides.Civilians ?? 0;

    public int Security => Sides.Security ?? 0;

    public int Militants => Sides.Militants ?? 0;

    public int UnknownSide => Math.Max(0, (Killed ?? 0) - Civilians - Security - Militants);
}
