namespace Alerts.Evaluation.Scoring;

/// <summary>An entry that was not read as a person reads it.</summary>
/// <param name="Wrong">Field by field: what is there, but what was found.</param>
internal sealed record Mistake(string Id, string? Title, IReadOnlyList<string> Wrong);
