using System.Globalization;
using System.Text.Json.Serialization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;

namespace Alerts.Incidents.Summaries;

/// <summary>A changed figure; null is unknown, which differs from zero.</summary>
internal sealed record FigureChange(Harm Harm, Side Side, int? From, int? To)
{
    public static IReadOnlyList<FigureChange> Between(IncidentFigures before, IncidentFigures after) =>
        [
            .. before
                .All()
                .Zip(after.All())
                .Where(pair => pair.First.Count != pair.Second.Count)
                .Select(pair => new FigureChange(pair.First.Harm, pair.First.Side, pair.First.Count, pair.Second.Count)),
        ];

    public override string ToString() => $"{Name}: {Number(From)} → {Number(To)}";

    private string Name =>
        (Harm, Side) switch
        {
            (Harm.Killed, Side.Civilians) => "Civilians killed",
            (Harm.Killed, Side.Security) => "Security forces killed",
            (Harm.Killed, Side.Militants) => "Militants killed",
            (Harm.Killed, _) => "Killed",
            (_, Side.Civilians) => "Civilians wounded",
            (_, Side.Security) => "Security forces wounded",
            (_, Side.Militants) => "Militants wounded",
            _ => "Wounded",
        };

    private static string Number(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "unknown";
}

/// <summary>
/// One line of an incident's log of figures: what changed when, and by which source, told to readers or not.
/// </summary>
/// <param name="Number">Within its incident, from 1.</param>
/// <param name="Change">Number of the change that told readers; null when it was not told.</param>
internal sealed record FigureLogEntry(int Number, DateTimeOffset At, IReadOnlyList<FigureChange> Figures, FigureSource By, int? Change);

/// <summary>Why a figure changed.</summary>
/// <param name="Report">The report that says so, or that was withdrawn; null otherwise.</param>
/// <param name="Incident">The incident merged into this one, or split off; null otherwise.</param>
internal sealed record FigureSource(FigureCause Cause, Source? Report = null, string? Incident = null)
{
    public static FigureSource Operator { get; } = new(FigureCause.Operator);

    public static FigureSource Of(Claim claim) =>
        new(
            claim.Withdrawn ? FigureCause.Withdrawal : FigureCause.Report,
            new Source(claim.Outlet, claim.Title, claim.Link, claim.Published)
        );

    public static FigureSource Merged(string incident) => new(FigureCause.Merge, null, incident);

    public static FigureSource Split(string incident) => new(FigureCause.Split, null, incident);
}

[JsonConverter(typeof(JsonStringEnumConverter<FigureCause>))]
internal enum FigureCause
{
    [JsonStringEnumMemberName("report")]
    Report,

    [JsonStringEnumMemberName("withdrawal")]
    Withdrawal,

    [JsonStringEnumMemberName("operator")]
    Operator,

    [JsonStringEnumMemberName("merge")]
    Merge,

    [JsonStringEnumMemberName("split")]
    Split,
}

/// <summary>The best figures of an incident, in total and by side.</summary>
/// <param name="Killed">With the total that readers see.</param>
internal sealed record IncidentFigures(Casualties Killed, Casualties Wounded)
{
    public static IncidentFigures Unknown { get; } = new(Casualties.Unknown, Casualties.Unknown);

    public static IncidentFigures Of(IncidentSummary incident) =>
        new(incident.KilledBySide with { Total = incident.Killed.Best }, incident.WoundedBySide with { Total = incident.Wounded.Best });

    public IEnumerable<(Harm Harm, Side Side, int? Count)> All() => Of(Harm.Killed, Killed).Concat(Of(Harm.Wounded, Wounded));

    private static IEnumerable<(Harm, Side, int?)> Of(Harm harm, Casualties count) =>
        [
            (harm, Side.All, count.Total),
            (harm, Side.Civilians, Stated(count.Civilians)),
            (harm, Side.Security, Stated(count.Security)),
            (harm, Side.Militants, Stated(count.Militants)),
        ];

    // A side's zero is derived, not reported. When a rising toll passes the sides it becomes unknown again, which is not a change.
    private static int? Stated(int? count) => count > 0 ? count : null;
}
