using Alerts.Classification.Words;

namespace Alerts.Classification.Kinds;

/// <summary>What one sentence (or a whole title) tells: who acts, what is spoken of, who is dead.</summary>
internal sealed record EventCues
{
    /// <summary>All that its words mean.</summary>
    public Sense Words { get; init; }

    /// <summary>First piece, and one past the last.</summary>
    public required (int First, int End) Span { get; init; }

    /// <summary>Piece of the militants who act; -1 when none do.</summary>
    public int MilitantsAct { get; init; } = -1;

    /// <summary>Piece of the forces that act; -1 when none do.</summary>
    public int SecurityActs { get; init; } = -1;

    /// <summary>Sides of those killed or wounded.</summary>
    public Sense Victims { get; init; }

    /// <summary>Sides of those killed.</summary>
    public Sense Dead { get; init; }

    /// <summary>First piece of the first number of victims; -1 when the sentence counts none.</summary>
    public int Counted { get; init; } = -1;

    /// <summary>Sides that are spoken of without being counted and without acting: "target police", "militant hideouts".</summary>
    public Sense Others { get; init; }

    /// <summary>
    /// Whom a bare number of dead counts: those whom the forces fight, or the only others whom the militants could have killed.
    /// </summary>
    public Sense BareDead =>
        SecurityActs >= 0 && MilitantsAct < 0 ? Sense.Militant
        : MilitantsAct >= 0 && SecurityActs < 0 && Others is Sense.Security or Sense.Civilian ? Others
        : Sense.None;

    /// <summary>An attack that forces answer: "after attack on a convoy", "thwart attack on base".</summary>
    public bool AttackIsUnderWay { get; init; }

    /// <summary>An armed group says that it did it.</summary>
    public bool IsClaimed => Has(Sense.Claim) && Has(Sense.Militant) && !Has(Sense.Not);

    /// <summary>Speaks of a raid or a siege, which either side may make.</summary>
    public bool IsRaid { get; init; }

    /// <summary>The operation is named before the militants.</summary>
    public bool MilitaryFirst { get; init; }

    /// <summary>Somebody is shot and lives: "shot in the leg".</summary>
    public bool IsHitByShot { get; init; }

    /// <summary>Somebody is shot, and how he is nobody tells yet: "former minister shot at rally".</summary>
    public bool IsShotAt { get; init; }

    /// <summary>Somebody comes away from an attack: "judge escapes unhurt in gun attack".</summary>
    public bool IsSurvived { get; init; }

    /// <summary>Somebody is shot dead, gunned down or martyred, which no accident does.</summary>
    public bool IsShot { get; init; }

    public bool Has(Sense sense) => (Words & sense) != 0;
}
