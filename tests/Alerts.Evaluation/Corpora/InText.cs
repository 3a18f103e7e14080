namespace Alerts.Evaluation.Corpora;

/// <summary>Which facts of the label can be read from title and text; only those are scored.</summary>
internal sealed record InText
{
    public bool Province { get; init; }

    public bool District { get; init; }

    public bool Group { get; init; }

    public bool Killed { get; init; }

    public bool Wounded { get; init; }
}
