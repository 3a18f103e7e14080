namespace Alerts.Evaluation.Corpora;

/// <summary>The dead by side; a side that is not there has none.</summary>
internal sealed record Sides(int? Civilians = null, int? Security = null, int? Militants = null);
