namespace Alerts.Incidents;

/// <summary>What an operator did with an incident: kept with it for ever.</summary>
/// <param name="Other">The incident that was merged into this one, or split off it; null on a retraction and a correction.</param>
/// <param name="Reports">Reports that were split off; empty otherwise.</param>
/// <param name="Reason">The operator's words; null when none were given.</param>
/// <param name="Change">Number of the change that told of it.</param>
internal sealed record Ruling(RulingKind Kind, string? Other, IReadOnlyList<string> Reports, string? Reason, DateTimeOffset At, int Change);
