using Alerts.Classification.Findings;
using Alerts.Classification.Words;

namespace Alerts.Classification.Kinds;

/// <summary>The kind of one unit of text. The first matching rule decides.</summary>
internal static class KindRules
{
    /// <summary>It is open who began.</summary>
    public const string BothSidesDead = "both sides dead";

    private delegate bool Fits(EventCues scene);

    private static readonly (string Name, EventKind Kind, double Confidence, Senses Words, Fits Fits)[] Rules =
    [
        (
            "rivals clash",
            EventKind.Clash,
            0.95,
            Deed.ClashNoun,
            scene => scene.Has(Deed.ClashNoun) && scene.Has(People.Feud) && scene.SecurityActs < 0
        ),
        ("armed groups fight each other", EventKind.Clash, 0.9, Deed.ClashNoun, scene => scene.IsInfighting),
        (
            "militants arrested",
            EventKind.Operation,
            0.97,
            Deed.Arrest,
            scene => scene.Has(Deed.Arrest) && scene.Has(People.Militant) && scene.Victims == People.None && scene.MilitantsAct < 0
        ),
        ("forces answer an attack", EventKind.Attack, 0.9, Deed.AttackNoun, scene => scene.SecurityActs >= 0 && scene.AttackIsUnderWay),
        (
            "operation against militants who struck",
            EventKind.Operation,
            0.9,
            Deed.Military,
            scene => scene.Has(Deed.Military) && scene.MilitantsAct >= 0 && !scene.Has(Deed.AttackNoun) && scene.MilitaryFirst
        ),
        (
            "bomb made safe",
            EventKind.Attack,
            0.95,
            Deed.Foils,
            scene =>
                scene.Has(Deed.Bombing)
                && scene.Has(Deed.Foils)
                && scene.Has(Deed.Found)
                && scene.Victims == People.None
                && !scene.Has(Deed.Arrest, People.Militant)
        ),
        ("captives freed", EventKind.Operation, 0.95, Deed.SecurityDeed, scene => scene.IsFreed && scene.Has(People.Militant)),
        ("militants strike", EventKind.Attack, 0.97, People.Militant, scene => scene.MilitantsAct >= 0),
        ("forces act", EventKind.Operation, 0.97, People.Security, scene => scene.SecurityActs >= 0 && ConcernsMilitants(scene)),
        (
            "plot foiled, plotters held",
            EventKind.Operation,
            0.9,
            Deed.Foils,
            scene => scene.Has(Deed.Foils) && scene.Has(Deed.Arrest) && scene.Victims == People.None && !scene.AttackIsUnderWay
        ),
        ("bomb", EventKind.Attack, 0.97, Deed.Bombing, scene => scene.Has(Deed.Bombing) && scene.Dead != People.Militant),
        (
            "raid on forces",
            EventKind.Attack,
            0.85,
            Deed.Strikes,
            scene => scene.IsRaid && scene.Dead == People.Security && !scene.Has(Deed.Military)
        ),
        (
            "attack that came to nothing",
            EventKind.Operation,
            0.9,
            Deed.Foils,
            scene => scene.Dead == People.Militant && scene.Has(Deed.Foils) && !scene.AttackIsUnderWay
        ),
        (
            "killed in an operation",
            EventKind.Operation,
            0.95,
            Deed.OperationNoun,
            scene => IsOperation(scene) && (!scene.Has(Deed.AttackNoun) || scene.Dead == People.Militant)
        ),
        ("attack", EventKind.Attack, 0.95, Deed.AttackNoun, scene => scene.Has(Deed.AttackNoun)),
        (
            "clash",
            EventKind.Clash,
            0.95,
            Deed.ClashNoun,
            scene =>
                scene.Has(Deed.ClashNoun) && (scene.Victims != People.None || scene.Has(People.Militant)) && scene.Dead != People.Militant
        ),
        (
            BothSidesDead,
            EventKind.Clash,
            0.95,
            People.Militant,
            scene => (scene.Dead & People.Militant) != 0 && (scene.Dead & People.Security) != 0
        ),
        ("militants killed", EventKind.Operation, 0.9, People.Militant, scene => scene.Dead == People.Militant),
        (
            "forces killed",
            EventKind.Attack,
            0.8,
            People.Security,
            scene => scene.Dead == People.Security || scene.Victims == People.Security
        ),
        (
            "militants named, people dead",
            EventKind.Attack,
            0.9,
            People.Militant,
            scene =>
                scene.Has(People.Militant)
                && scene.Has(Deed.Kills | Deed.Killed)
                && (scene.Dead & (People.Civilian | People.Person)) != 0
                && (scene.Dead & People.Militant) == 0
        ),
        (
            "shot dead",
            EventKind.Attack,
            0.95,
            Deed.Killed,
            scene => scene.Has(Deed.Killed) && (scene.Dead & (People.Civilian | People.Person | People.Security)) != 0 && scene.IsShot
        ),
        (
            "shot and wounded",
            EventKind.Attack,
            0.9,
            Deed.Wounded,
            scene => scene.IsHitByShot && (scene.Victims & (People.Civilian | People.Person | People.Security)) != 0
        ),
        ("people shot", EventKind.Attack, 0.9, Deed.Strikes, scene => scene.IsShotAt && !scene.Has(Theme.Show)),
        (
            "a target of armed groups killed",
            EventKind.Attack,
            0.85,
            People.Targeted,
            scene => scene.Has(People.Targeted) && (scene.Dead & (People.Civilian | People.Person)) != 0
        ),
        ("a target of armed groups taken", EventKind.Attack, 0.9, People.Targeted | People.Security, scene => scene.IsTaken),
        ("plot foiled", EventKind.Operation, 0.9, Deed.Foils, scene => scene.Has(Deed.Foils) && scene.Has(People.Militant)),
        ("militants arrested", EventKind.Operation, 0.97, Deed.Arrest, scene => scene.Has(Deed.Arrest) && scene.Has(People.Militant)),
    ];

    public static KindDecision? Decide(Reading reading, EventCues scene)
    {
        foreach (var (name, kind, confidence, words, fits) in Rules)
            if (fits(scene))
                return Quote(reading, scene, new KindDecision(kind, confidence, name, 0, 0), words);
        return null;
    }

    private static bool ConcernsMilitants(EventCues scene) =>
        scene.Has(People.Militant, Deed.Military)
        || (scene.Has(Deed.Foils) && (!scene.Has(Deed.Found) || scene.Has(Deed.Bombing | Deed.AttackNoun)))
        || (scene.Dead & People.Person) != 0;

    private static bool IsOperation(EventCues scene) =>
        scene.Has(Deed.Military)
        || (scene.Has(Deed.OperationNoun) && (scene.Has(People.Militant) || (scene.Dead & (People.Security | People.Person)) != 0));

    private static KindDecision Quote(Reading reading, EventCues scene, KindDecision verdict, Senses words)
    {
        var first = scene.Span.First;
        while (first < scene.Span.End - 1 && !reading.Pieces[first].Has(words))
            first++;
        return verdict with { First = first, End = first + 1 };
    }
}
