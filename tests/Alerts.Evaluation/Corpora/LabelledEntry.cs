namespace Alerts.Evaluation.Corpora;

/// <summary>An entry, and what a person read in it.</summary>
internal sealed record LabelledEntry(string Id, string? Title, string? Text, DateTimeOffset? Published, Label Label);
