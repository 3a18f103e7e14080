namespace Alerts.Classification;

/// <summary>What one text says happened. Names of provinces and districts as in <c>Data/</c>; the first of a list is the primary one.</summary>
internal sealed record Finding
{
    public required EventKind Kind { get; init; }

    /// <summary>0 to 1: how sure the kind is.</summary>
    public required double Confidence { get; init; }

    public IReadOnlyList<string> Provinces { get; init; } = [];

    public IReadOnlyList<string> Districts { get; init; } = [];

    public IReadOnlyList<Place> Places { get; init; } = [];

    public IReadOnlyList<GroupMention> Groups { get; init; } = [];

    public Casualties Killed { get; init; } = Casualties.Unknown;

    public Casualties Wounded { get; init; } = Casualties.Unknown;

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}
