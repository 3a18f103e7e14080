using Alerts.Classification.Findings;
using Alerts.Classification.Kinds;

namespace Alerts.Classification.Types;

/// <summary>
/// Says of which type an event is: first by the sentence that tells of it, then by the next ones where that leaves it open. What no
/// sentence tells is unknown.
/// </summary>
internal static class EventTypeReader
{
    /// <param name="sentences">The one that decided the kind first.</param>
    public static EventType Read(Finding finding, IReadOnlyList<ToldSentence> sentences)
    {
        var type = EventType.Unknown;
        foreach (var sentence in sentences)
        {
            var read = finding.Kind switch
            {
                EventKind.Attack => Attack(finding, sentence),
                EventKind.Operation => Operation(sentence.Cues),
                EventKind.Clash => Clash(finding, sentence.Cues),
                _ => EventType.Unknown,
            };
            type = Better(type, read, sentence) ? read : type;
        }
        return type == EventType.FoiledAttack && Harmed(finding) ? EventType.Bombing : type;
    }

    /// <summary>A later sentence tells how: "blast" was a suicide bomber's; "raid" was on intelligence.</summary>
    private static bool Better(EventType told, EventType read, ToldSentence later) =>
        (told, read) switch
        {
            (EventType.Unknown, _) => true,
            (EventType.Bombing, EventType.SuicideBombing) => !later.IsEarlier,
            (EventType.RaidAndArrests, EventType.IntelligenceBasedOperation) => true,
            (EventType.ArmedAssault, EventType.SuicideBombing or EventType.Strike or EventType.TargetedKilling) => !later.IsEarlier,
            _ => false,
        };

    private static EventType Attack(Finding finding, ToldSentence told)
    {
        var cues = told.Cues;
        bool Has(TypeCue cue) => (cues & cue) != 0;

        if (IsFoiled(finding, told))
            return EventType.FoiledAttack;
        if (Has(TypeCue.Suicide))
            return EventType.SuicideBombing;
        if (Has(TypeCue.Strike))
            return EventType.Strike;
        if (Has(TypeCue.Abduction) && !(HasDead(finding) && Has(TypeCue.Shot | TypeCue.Gun)))
            return EventType.Abduction;
        if (Has(TypeCue.Explosion) && !(Has(TypeCue.Gun) && !Has(TypeCue.WentOff)))
            return EventType.Bombing;
        if (Has(TypeCue.Fire) && !(HasDead(finding) && Has(TypeCue.Gun | TypeCue.Shot)))
            return EventType.SabotageAndArson;
        if (Has(TypeCue.Assassination) || IsOneSingledOut(finding, cues))
            return EventType.TargetedKilling;
        if (
            Has(TypeCue.Gun | TypeCue.Shot | TypeCue.Gunmen | TypeCue.Ambush | TypeCue.Assault)
            || (told.MilitantsAct && Has(TypeCue.Position))
        )
            return EventType.ArmedAssault;
        return EventType.Unknown;
    }

    /// <summary>A bomb was found, made safe or failed, and none went off.</summary>
    private static bool IsFoiled(Finding finding, ToldSentence told)
    {
        bool Has(TypeCue cue) => (told.Cues & cue) != 0;
        return !Harmed(finding)
            && Has(TypeCue.Explosion | TypeCue.Suicide)
            && Has(TypeCue.Foiled | TypeCue.Laid)
            && !Has(TypeCue.WentOff)
            && (Has(TypeCue.Foiled) || !Has(TypeCue.Gun | TypeCue.Strike | TypeCue.Fire));
    }

    /// <summary>One person, known to be meant: not all who were at a post or in a vehicle.</summary>
    private static bool IsOneSingledOut(Finding finding, TypeCue cues)
    {
        bool Has(TypeCue cue) => (cues & cue) != 0;
        if (finding.Killed.All() is not 1 || finding.Killed.Militants is > 0)
            return false;
        var shot = Has(TypeCue.Shot) || (Has(TypeCue.Gunmen | TypeCue.Gun | TypeCue.Ambush) && !Has(TypeCue.Position));
        return Has(TypeCue.OffDuty)
            || (
                Has(TypeCue.Forces) || finding.Killed.Security is > 0 ? Has(TypeCue.Shot) && !Has(TypeCue.Position | TypeCue.Troops) : shot
            );
    }

    private static EventType Operation(TypeCue cues)
    {
        bool Has(TypeCue cue) => (cues & cue) != 0;
        return Has(TypeCue.Air) ? EventType.AirStrike
            : Has(TypeCue.Intelligence) ? EventType.IntelligenceBasedOperation
            : Has(TypeCue.Raid | TypeCue.Arrest) ? EventType.RaidAndArrests
            : EventType.Unknown;
    }

    private static EventType Clash(Finding finding, TypeCue cues)
    {
        bool Has(TypeCue cue) => (cues & cue) != 0;
        return Has(TypeCue.Border) ? EventType.Border
            : Has(TypeCue.Factions) || finding.Groups.Count > 1 ? EventType.ArmedGroups
            : Has(TypeCue.Tribes) ? EventType.TribesOrSects
            : EventType.Unknown;
    }

    private static bool HasDead(Finding finding) => finding.Killed.All() is > 0;

    private static bool Harmed(Finding finding) =>
        finding.Killed.All() - (finding.Killed.Militants ?? 0) is > 0 || finding.Wounded.All() is > 0;
}

/// <summary>A sentence that tells of the event.</summary>
/// <param name="Cues">All cues of its words.</param>
/// <param name="MilitantsAct">Militants strike in it.</param>
/// <param name="IsEarlier">It is about something earlier.</param>
internal sealed record ToldSentence(IReadOnlyList<TypeMention> Mentions, TypeCue Cues, bool MilitantsAct, bool IsEarlier);
