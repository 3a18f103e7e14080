using Alerts.Classification.Findings;

namespace Alerts.Evaluation.Corpora;

/// <summary>What a person says the entry reports.</summary>
internal sealed record Label
{
    /// <summary>Null: nobody can say, or it is no question for this product; its kind is not scored then.</summary>
    public EventKind? Kind { get; init; }

    /// <summary>Null: it is not scored.</summary>
    public EventType? Type { get; init; }

    /// <summary>Types that are as right.</summary>
    public IReadOnlyList<EventType> TypeAlso { get; init; } = [];

    /// <summary>Null: they are not scored.</summary>
    public IReadOnlyList<EventTarget>? Targets { get; init; }

    public string? Province { get; init; }

    public string? District { get; init; }

    /// <summary>As an id of <c>Data/groups.json</c>, in any case.</summary>
    public string? Group { get; init; }

    /// <summary>All dead that the entry reports, attackers too; "at least nine" is nine.</summary>
    public int? Killed { get; init; }

    public int? Wounded { get; init; }

    public InText InText { get; init; } = new();

    public Sides? Sides { get; init; }
}
