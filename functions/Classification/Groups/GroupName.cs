namespace Alerts.Classification.Groups;

/// <summary>One name of an armed group.</summary>
/// <param name="Rule">What kind of name, for the evidence: "group.name", "group.faction", "group.official".</param>
/// <param name="Written">The name's exact spelling where only that counts, as for "LeT" and "BRA"; null for any spelling.</param>
internal sealed record GroupName(ArmedGroup Group, string Rule, string? Written);
