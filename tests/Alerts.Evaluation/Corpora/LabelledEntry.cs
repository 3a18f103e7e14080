namespace Alerts.Evaluation.Corpora;

/// <summary>An entry, and what a person read in it.</summary>
internal sealed record LabelledEntry(string Id, string? Title, string? Text, DateTimeOffset? Published, Label Label)
{
    /// <summary>Who published it; null when the line does not tell.</summary>
    public string? Outlet { get; init; }
}
