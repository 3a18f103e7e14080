using System.Globalization;
using Alerts.Classification;

namespace Alerts.Incidents;

/// <summary>What of a change readers are told again: another band of killed or wounded, another kind, attribution, district or status.</summary>
internal static class MaterialChange
{
    /// <returns>A sentence for each, from what to what; empty when nothing material changed.</returns>
    public static IReadOnlyList<string> Between(IncidentSummary before, IncidentSummary after) =>
    [
        .. Count("Killed", before.Killed.Best, after.Killed.Best),
        .. Count("Wounded", before.Wounded.Best, after.Wounded.Best),
        .. Word("Kind", Kind(before.Kind), Kind(after.Kind)),
        .. Word("Attribution", Attribution.Words(before.Groups), Attribution.Words(after.Groups)),
        .. Word("District", before.District ?? "unknown", after.District ?? "unknown"),
        .. Word("Status", Status(before), Status(after)),
    ];

    private static IEnumerable<string> Count(string name, int? before, int? after) =>
        Band.Of(before) == Band.Of(after) ? [] : [string.Create(CultureInfo.InvariantCulture, $"{name}: {Number(before)} → {Number(after)}")];

    private static IEnumerable<string> Word(string name, string before, string after) => before == after ? [] : [$"{name}: {before} → {after}"];

    private static string Number(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "unknown";

    private static string Kind(EventKind kind) => kind switch
    {
        EventKind.Attack => "attack",
        EventKind.Operation => "operation",
        EventKind.Clash => "clash",
        _ => "none",
    };

    private static string Status(IncidentSummary incident) => incident.Retracted ? "retracted" : "reported";
}
