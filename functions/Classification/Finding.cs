namespace Alerts.Classification;

/// <summary>
/// What one text says happened. Names of provinces and districts as in <c>Data/</c>; the first of a list is the primary one.
/// </summary>
internal sealed record Finding
{
    public required EventKind Kind { get; init; }

    /// <summary>0 to 1: how sure the kind is.</summary>
    public required double Confidence { get; init; }

    public IReadOnlyList<string> Provinces
    {
        get => field ?? [];
        init;
    }

    public IReadOnlyList<string> Districts
    {
        get => field ?? [];
        init;
    }

    public IReadOnlyList<Place> Places
    {
        get => field ?? [];
        init;
    }

    public IReadOnlyList<GroupMention> Groups
    {
        get => field ?? [];
        init;
    }

    public Casualties Killed
    {
        get => field ?? Casualties.Unknown;
        init;
    }

    public Casualties Wounded
    {
        get => field ?? Casualties.Unknown;
        init;
    }

    public IReadOnlyList<Evidence> Evidence
    {
        get => field ?? [];
        init;
    }
}
