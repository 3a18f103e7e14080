using Alerts.Classification.Words;

namespace Alerts.Classification.Kinds;

/// <summary>The cues of one sentence (or a whole title): actors, topics and victims.</summary>
internal sealed record EventCues
{
    public Senses Words { get; init; }

    public required (int First, int End) Span { get; init; }

    /// <summary>Piece of the acting militants; -1 without any.</summary>
    public int MilitantsAct { get; init; } = -1;

    /// <summary>Piece of the acting forces; -1 without any.</summary>
    public int SecurityActs { get; init; } = -1;

    public People Victims { get; init; }

    public People Dead { get; init; }

    /// <summary>First piece of the first number of victims; -1 without one.</summary>
    public int Counted { get; init; } = -1;

    /// <summary>Sides that are neither counted nor acting: "target police", "militant hideouts".</summary>
    public People Others { get; init; }

    /// <summary>
    /// The side of a bare number of dead: the opponents of the forces, or the only others whom the militants could have killed.
    /// </summary>
    public People BareDead =>
        SecurityActs >= 0 && MilitantsAct < 0 ? People.Militant
        : MilitantsAct >= 0 && SecurityActs < 0 && Others is People.Security or People.Civilian ? Others
        : People.None;

    /// <summary>An attack that forces answer: "after attack on a convoy", "thwart attack on base".</summary>
    public bool AttackIsUnderWay { get; init; }

    /// <summary>In Urdu: an attack, and who was attacked shot back.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>In Urdu: a bomb went off or was thrown at a place, so that its topic is only where it was.</summary>
    public bool IsExploded { get; init; }

    public bool IsClaimed => Has(Theme.Claim) && Has(People.Militant) && !Has(Grammar.Not);

    /// <summary>A raid or a siege, which either side may make.</summary>
    public bool IsRaid { get; init; }

    /// <summary>Forces free those whom armed groups had taken.</summary>
    public bool IsFreed { get; init; }

    /// <summary>Armed groups fight each other: "TTP and Lashkar-e-Islam fighters clash".</summary>
    public bool IsInfighting { get; init; }

    /// <summary>Forces of both sides of the Afghan border fire at each other here; see <see cref="BorderClash"/>.</summary>
    public bool IsBorderClash { get; init; }

    /// <summary>The operation is named before the militants.</summary>
    public bool MilitaryFirst { get; init; }

    /// <summary>A person is shot and lives: "shot in the leg".</summary>
    public bool IsHitByShot { get; init; }

    /// <summary>A person is shot, with unknown outcome: "former minister shot at rally".</summary>
    public bool IsShotAt { get; init; }

    /// <summary>A person survives an attack: "judge escapes unhurt in gun attack".</summary>
    public bool IsSurvived { get; init; }

    /// <summary>Something is set on fire, ambushed or attacked: a deed in so many words, not the noun "attack".</summary>
    public bool IsDeliberate { get; init; }

    /// <summary>A target of armed groups is taken away: "engineer abducted".</summary>
    public bool IsTaken { get; init; }

    /// <summary>A person is shot dead, gunned down or martyred, which no accident does.</summary>
    public bool IsShot { get; init; }

    /// <summary>This sentence and the next as one: "The mosque was hit during prayers. Five persons were killed."</summary>
    public EventCues With(EventCues next) =>
        this with
        {
            Words = Words | next.Words,
            Span = (Span.First, next.Span.End),
            MilitantsAct = Math.Max(MilitantsAct, next.MilitantsAct),
            SecurityActs = Math.Max(SecurityActs, next.SecurityActs),
            Victims = Victims | next.Victims,
            Dead = Dead | next.Dead,
            Counted = Counted >= 0 ? Counted : next.Counted,
            Others = Others | next.Others,
            IsHitByShot = IsHitByShot || next.IsHitByShot,
            IsShotAt = IsShotAt || next.IsShotAt,
            IsShot = IsShot || next.IsShot,
        };

    public bool Has(Senses any, Senses or = default) => Words.Has(any | or);
}
