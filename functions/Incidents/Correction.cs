using Alerts.Classification;

namespace Alerts.Incidents;

/// <summary>What an operator says of an incident in place of what its reports do; what is null stays with the reports.</summary>
/// <param name="District">With its province.</param>
/// <param name="Killed">Of all sides; by side nothing is then told.</param>
/// <param name="Wounded">The same.</param>
internal sealed record Correction(EventKind? Kind, string? Province, string? District, int? Killed, int? Wounded)
{
    /// <summary>The summary with the operator's word; its headline is still to be made.</summary>
    public IncidentSummary Apply(IncidentSummary said)
    {
        var corrected = said with { Kind = Kind ?? said.Kind };
        if (Province is { } province)
        {
            corrected = corrected with
            {
                Provinces = [province],
                Districts = District is { } district ? [district] : [],
                Places = [.. said.Places.Where(place => place.Province == province && (District is null || place.District == District))],
            };
        }

        if (Killed is { } killed)
            corrected = corrected with
            {
                Killed = new Figure(killed, killed, killed),
                KilledBySide = new Casualties(killed),
                KilledRanges = null,
            };
        return Wounded is { } wounded
            ? corrected with
            {
                Wounded = new Figure(wounded, wounded, wounded),
                WoundedBySide = new Casualties(wounded),
                WoundedRanges = null,
            }
            : corrected;
    }

    /// <summary>A later correction leaves an earlier one where it says nothing itself.</summary>
    public Correction Over(Correction? earlier) =>
        earlier is null
            ? this
            : new Correction(
                Kind ?? earlier.Kind,
                Province ?? earlier.Province,
                Province is null ? earlier.District : District,
                Killed ?? earlier.Killed,
                Wounded ?? earlier.Wounded
            );
}
