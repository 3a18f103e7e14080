using Alerts.Classification.Findings;
using Alerts.Classification.Words;

namespace Alerts.Classification.Kinds;

/// <summary>The kind of one unit of text. The first matching rule decides.</summary>
internal static class KindRules
{
    /// <summary>It is open who began.</summary>
    public const string BothSidesDead = "both sides dead";

    private delegate bool Fits(EventCues scene);

    private static readonly (string Name, EventKind Kind, double Confidence, Sense Words, Fits Fits)[] Rules =
    [
        (
            "rivals clash",
            EventKind.Clash,
            0.9,
            Sense.ClashNoun,
            scene => scene.Has(Sense.ClashNoun) && scene.Has(Sense.Feud) && scene.SecurityActs < 0
        ),
        (
            "militants arrested",
            EventKind.Operation,
            0.9,
            Sense.Arrest,
            scene => scene.Has(Sense.Arrest) && scene.Has(Sense.Militant) && scene.Victims == Sense.None && scene.MilitantsAct < 0
        ),
        ("forces answer an attack", EventKind.Attack, 0.9, Sense.AttackNoun, scene => scene.SecurityActs >= 0 && scene.AttackIsUnderWay),
        (
            "operation against militants who struck",
            EventKind.Operation,
            0.9,
            Sense.Military,
            scene => scene.Has(Sense.Military) && scene.MilitantsAct >= 0 && !scene.Has(Sense.AttackNoun) && scene.MilitaryFirst
        ),
        (
            "bomb made safe",
            EventKind.Attack,
            0.8,
            Sense.Foils,
            scene =>
                scene.Has(Sense.Bombing)
                && scene.Has(Sense.Foils)
                && scene.Has(Sense.Found)
                && scene.Victims == Sense.None
                && !scene.Has(Sense.Arrest | Sense.Militant)
        ),
        ("militants strike", EventKind.Attack, 0.97, Sense.Militant, scene => scene.MilitantsAct >= 0),
        ("forces act", EventKind.Operation, 0.97, Sense.Security, scene => scene.SecurityActs >= 0 && ConcernsMilitants(scene)),
        (
            "plot foiled, plotters held",
            EventKind.Operation,
            0.9,
            Sense.Foils,
            scene => scene.Has(Sense.Foils) && scene.Has(Sense.Arrest) && scene.Victims == Sense.None && !scene.AttackIsUnderWay
        ),
        ("bomb", EventKind.Attack, 0.97, Sense.Bombing, scene => scene.Has(Sense.Bombing) && scene.Dead != Sense.Militant),
        (
            "raid on forces",
            EventKind.Attack,
            0.85,
            Sense.Strikes,
            scene => scene.IsRaid && scene.Dead == Sense.Security && !scene.Has(Sense.Military)
        ),
        (
            "attack that came to nothing",
            EventKind.Operation,
            0.9,
            Sense.Foils,
            scene => scene.Dead == Sense.Militant && scene.Has(Sense.Foils) && !scene.AttackIsUnderWay
        ),
        (
            "killed in an operation",
            EventKind.Operation,
            0.95,
            Sense.OperationNoun,
            scene => IsOperation(scene) && (!scene.Has(Sense.AttackNoun) || scene.Dead == Sense.Militant)
        ),
        ("attack", EventKind.Attack, 0.95, Sense.AttackNoun, scene => scene.Has(Sense.AttackNoun)),
        (
            "clash",
            EventKind.Clash,
            0.9,
            Sense.ClashNoun,
            scene =>
                scene.Has(Sense.ClashNoun) && (scene.Victims != Sense.None || scene.Has(Sense.Militant)) && scene.Dead != Sense.Militant
        ),
        (
            BothSidesDead,
            EventKind.Clash,
            0.9,
            Sense.Militant,
            scene => (scene.Dead & Sense.Militant) != 0 && (scene.Dead & Sense.Security) != 0
        ),
        ("militants killed", EventKind.Operation, 0.92, Sense.Militant, scene => scene.Dead == Sense.Militant),
        ("forces killed", EventKind.Attack, 0.92, Sense.Security, scene => scene.Dead == Sense.Security || scene.Victims == Sense.Security),
        (
            "militants named, people dead",
            EventKind.Attack,
            0.85,
            Sense.Militant,
            scene =>
                scene.Has(Sense.Militant)
                && scene.Has(Sense.Kills | Sense.Killed)
                && (scene.Dead & (Sense.Civilian | Sense.Person)) != 0
                && (scene.Dead & Sense.Militant) == 0
        ),
        (
            "shot dead",
            EventKind.Attack,
            0.8,
            Sense.Killed,
            scene => scene.Has(Sense.Killed) && (scene.Dead & (Sense.Civilian | Sense.Person | Sense.Security)) != 0 && scene.IsShot
        ),
        (
            "shot and wounded",
            EventKind.Attack,
            0.75,
            Sense.Wounded,
            scene => scene.IsHitByShot && (scene.Victims & (Sense.Civilian | Sense.Person | Sense.Security)) != 0
        ),
        ("people shot", EventKind.Attack, 0.75, Sense.Strikes, scene => scene.IsShotAt && !scene.Has(Sense.Show)),
        (
            "a target of armed groups killed",
            EventKind.Attack,
            0.8,
            Sense.Targeted,
            scene => scene.Has(Sense.Targeted) && (scene.Dead & (Sense.Civilian | Sense.Person)) != 0
        ),
        ("a target of armed groups taken", EventKind.Attack, 0.75, Sense.Targeted | Sense.Security, scene => scene.IsTaken),
        ("plot foiled", EventKind.Operation, 0.9, Sense.Foils, scene => scene.Has(Sense.Foils) && scene.Has(Sense.Militant)),
        ("militants arrested", EventKind.Operation, 0.9, Sense.Arrest, scene => scene.Has(Sense.Arrest) && scene.Has(Sense.Militant)),
    ];

    public static KindDecision? Decide(Reading reading, EventCues scene)
    {
        foreach (var (name, kind, confidence, words, fits) in Rules)
            if (fits(scene))
                return Quote(reading, scene, new KindDecision(kind, confidence, name, 0, 0), words);
        return null;
    }

    private static bool ConcernsMilitants(EventCues scene) =>
        scene.Has(Sense.Militant | Sense.Military)
        || (scene.Has(Sense.Foils) && (!scene.Has(Sense.Found) || scene.Has(Sense.Bombing | Sense.AttackNoun)))
        || (scene.Dead & Sense.Person) != 0;

    private static bool IsOperation(EventCues scene) =>
        scene.Has(Sense.Military)
        || (scene.Has(Sense.OperationNoun) && (scene.Has(Sense.Militant) || (scene.Dead & (Sense.Security | Sense.Person)) != 0));

    private static KindDecision Quote(Reading reading, EventCues scene, KindDecision verdict, Sense words)
    {
        var first = scene.Span.First;
        while (first < scene.Span.End - 1 && !reading.Pieces[first].Has(words))
            first++;
        return verdict with { First = first, End = first + 1 };
    }
}
