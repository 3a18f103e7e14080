using Alerts.Classification.Findings;
using Alerts.Classification.Words;

namespace Alerts.Classification.Kinds;

/// <summary>The kind of one unit of text. The first matching rule decides.</summary>
internal static class KindRules
{
    public const string BetweenStates = "border clash";

    /// <summary>It is open who began.</summary>
    public const string BothSidesDead = "both sides dead";

    public const string TargetKilled = "a target of armed groups killed";

    public const string Infighting = "armed groups fight each other";

    private delegate bool Fits(EventCues sentence);

    private static readonly (string Name, EventKind Kind, double Confidence, Senses Words, Fits Fits)[] Rules =
    [
        (
            "rivals clash",
            EventKind.Clash,
            0.95,
            Deed.ClashNoun,
            sentence => sentence.Has(Deed.ClashNoun) && sentence.Has(People.Feud) && sentence.SecurityActs < 0
        ),
        (BetweenStates, EventKind.Clash, 0.85, Deed.ClashNoun | Deed.Strikes, sentence => sentence.IsBorderClash),
        (Infighting, EventKind.Clash, 0.9, Deed.ClashNoun, sentence => sentence.IsInfighting),
        (
            "militants arrested",
            EventKind.Operation,
            0.97,
            Deed.Arrest,
            sentence =>
                sentence.Has(Deed.Arrest) && sentence.Has(People.Militant) && sentence.Victims == People.None && sentence.MilitantsAct < 0
        ),
        (
            "forces answer an attack",
            EventKind.Attack,
            0.9,
            Deed.AttackNoun,
            sentence => sentence.IsAnswered || (sentence.SecurityActs >= 0 && sentence.AttackIsUnderWay)
        ),
        (
            "operation against militants who struck",
            EventKind.Operation,
            0.9,
            Deed.Military,
            sentence =>
                sentence.Has(Deed.Military) && sentence.MilitantsAct >= 0 && !sentence.Has(Deed.AttackNoun) && sentence.MilitaryFirst
        ),
        (
            "bomb made safe",
            EventKind.Attack,
            0.95,
            Deed.Foils,
            sentence =>
                sentence.Has(Deed.Bombing)
                && sentence.Has(Deed.Foils)
                && sentence.Has(Deed.Found)
                && sentence.Victims == People.None
                && !sentence.Has(Deed.Arrest, People.Militant)
        ),
        ("captives freed", EventKind.Operation, 0.95, Deed.SecurityDeed, sentence => sentence.IsFreed && sentence.Has(People.Militant)),
        ("militants strike", EventKind.Attack, 0.97, People.Militant, sentence => sentence.MilitantsAct >= 0),
        ("forces act", EventKind.Operation, 0.97, People.Security, sentence => sentence.SecurityActs >= 0 && ConcernsMilitants(sentence)),
        (
            "plot foiled, plotters held",
            EventKind.Operation,
            0.9,
            Deed.Foils,
            sentence =>
                sentence.Has(Deed.Foils) && sentence.Has(Deed.Arrest) && sentence.Victims == People.None && !sentence.AttackIsUnderWay
        ),
        ("bomb", EventKind.Attack, 0.97, Deed.Bombing, sentence => sentence.Has(Deed.Bombing) && sentence.Dead != People.Militant),
        (
            "raid on forces",
            EventKind.Attack,
            0.85,
            Deed.Strikes,
            sentence => sentence.IsRaid && sentence.Dead == People.Security && !sentence.Has(Deed.Military)
        ),
        (
            "attack that came to nothing",
            EventKind.Operation,
            0.9,
            Deed.Foils,
            sentence => sentence.Dead == People.Militant && sentence.Has(Deed.Foils) && !sentence.AttackIsUnderWay
        ),
        (
            "killed in an operation",
            EventKind.Operation,
            0.95,
            Deed.OperationNoun,
            sentence => IsOperation(sentence) && (!sentence.Has(Deed.AttackNoun) || sentence.Dead == People.Militant)
        ),
        ("attack", EventKind.Attack, 0.95, Deed.AttackNoun, sentence => sentence.Has(Deed.AttackNoun)),
        (
            "clash",
            EventKind.Clash,
            0.95,
            Deed.ClashNoun,
            sentence =>
                sentence.Has(Deed.ClashNoun)
                && (sentence.Victims != People.None || sentence.Has(People.Militant))
                && sentence.Dead != People.Militant
        ),
        (
            BothSidesDead,
            EventKind.Clash,
            0.95,
            People.Militant,
            sentence => (sentence.Dead & People.Militant) != 0 && (sentence.Dead & People.Security) != 0
        ),
        ("militants killed", EventKind.Operation, 0.9, People.Militant, sentence => sentence.Dead == People.Militant),
        (
            "forces killed",
            EventKind.Attack,
            0.8,
            People.Security,
            sentence => sentence.Dead == People.Security || sentence.Victims == People.Security
        ),
        (
            "militants named, people dead",
            EventKind.Attack,
            0.9,
            People.Militant,
            sentence =>
                sentence.Has(People.Militant)
                && sentence.Has(Deed.Kills | Deed.Killed)
                && (sentence.Dead & (People.Civilian | People.Person)) != 0
                && (sentence.Dead & People.Militant) == 0
        ),
        (
            "shot dead",
            EventKind.Attack,
            0.95,
            Deed.Killed,
            sentence =>
                sentence.Has(Deed.Killed) && (sentence.Dead & (People.Civilian | People.Person | People.Security)) != 0 && sentence.IsShot
        ),
        (
            "shot and wounded",
            EventKind.Attack,
            0.9,
            Deed.Wounded,
            sentence => sentence.IsHitByShot && (sentence.Victims & (People.Civilian | People.Person | People.Security)) != 0
        ),
        ("people shot", EventKind.Attack, 0.9, Deed.Strikes, sentence => sentence.IsShotAt && !sentence.Has(Theme.Show)),
        (
            TargetKilled,
            EventKind.Attack,
            0.85,
            People.Targeted,
            sentence => sentence.Has(People.Targeted) && (sentence.Dead & (People.Civilian | People.Person)) != 0
        ),
        ("a target of armed groups taken", EventKind.Attack, 0.9, People.Targeted | People.Security, sentence => sentence.IsTaken),
        ("plot foiled", EventKind.Operation, 0.9, Deed.Foils, sentence => sentence.Has(Deed.Foils) && sentence.Has(People.Militant)),
        (
            "militants arrested",
            EventKind.Operation,
            0.97,
            Deed.Arrest,
            sentence => sentence.Has(Deed.Arrest) && sentence.Has(People.Militant)
        ),
    ];

    public static KindDecision? Decide(Reading reading, EventCues sentence)
    {
        foreach (var (name, kind, confidence, words, fits) in Rules)
            if (fits(sentence))
                return Quote(reading, sentence, new KindDecision(kind, confidence, name, 0, 0), words);
        return null;
    }

    private static bool ConcernsMilitants(EventCues sentence) =>
        sentence.Has(People.Militant, Deed.Military)
        || (sentence.Has(Deed.Foils) && (!sentence.Has(Deed.Found) || sentence.Has(Deed.Bombing | Deed.AttackNoun)))
        || (sentence.Dead & People.Person) != 0;

    private static bool IsOperation(EventCues sentence) =>
        sentence.Has(Deed.Military)
        || (
            sentence.Has(Deed.OperationNoun) && (sentence.Has(People.Militant) || (sentence.Dead & (People.Security | People.Person)) != 0)
        );

    private static KindDecision Quote(Reading reading, EventCues sentence, KindDecision verdict, Senses words)
    {
        var first = sentence.Span.First;
        while (first < sentence.Span.End - 1 && !reading.Pieces[first].Has(words))
            first++;
        return verdict with { First = first, End = first + 1 };
    }
}
