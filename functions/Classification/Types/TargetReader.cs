using Alerts.Classification.Findings;
using Alerts.Classification.Text;

namespace Alerts.Classification.Types;

/// <summary>Says at what an attack was aimed: the targets that its sentences name, without those who only speak or act.</summary>
internal static class TargetReader
{
    /// <summary>Tokens between a force and the word that says that it speaks, or makes a bomb safe.</summary>
    private const int Behind = 1;

    private const TypeCue Speakers = TypeCue.Forces | TypeCue.Health;

    private static readonly (TypeCue Cue, EventTarget Target)[] Known =
    [
        (TypeCue.Police, EventTarget.Police),
        (TypeCue.Army, EventTarget.Army),
        (TypeCue.Paramilitary, EventTarget.Paramilitary),
        (TypeCue.Polio, EventTarget.PolioTeam),
        (TypeCue.Railway, EventTarget.Railway),
        (TypeCue.Pipeline, EventTarget.Pipeline),
        (TypeCue.Worship, EventTarget.PlaceOfWorship),
        (TypeCue.School, EventTarget.School),
        (TypeCue.Labourers, EventTarget.Labourers),
        (TypeCue.Chinese, EventTarget.ChineseNationals),
        (TypeCue.Journalists, EventTarget.Journalists),
        (TypeCue.Politicians, EventTarget.Politicians),
        (TypeCue.Elders, EventTarget.TribalElder),
        (TypeCue.Health, EventTarget.Health),
    ];

    public static IReadOnlyList<EventTarget> Read(EntryText entry, IReadOnlyList<ToldSentence> sentences)
    {
        var cues = TypeCue.None;
        foreach (var sentence in sentences)
            if (cues == TypeCue.None || !sentence.IsEarlier)
                cues |= Aimed(entry, sentence);
        // A soldier of the Frontier Corps is one of its men.
        if ((cues & TypeCue.Troops) != 0 && (cues & (TypeCue.Paramilitary | TypeCue.Police)) == 0)
            cues |= TypeCue.Army;
        if ((cues & TypeCue.Targets) == TypeCue.Workers)
            cues |= TypeCue.Labourers;
        return [.. Known.Where(known => (cues & known.Cue) != 0).Select(known => known.Target)];
    }

    private static TypeCue Aimed(EntryText entry, ToldSentence sentence)
    {
        var cues = TypeCue.None;
        for (var i = 0; i < sentence.Mentions.Count; i++)
        {
            var mention = sentence.Mentions[i];
            if (mention.Has(TypeCue.Targets) && !(mention.Has(Speakers) && OnlySpeaks(entry, sentence.Mentions, i)))
                cues |= mention.Cues & TypeCue.Targets;
        }
        return cues;
    }

    /// <summary>"police said", "police: ", ": police", "police defuse a bomb"; but not "bomb laid for police defused".</summary>
    private static bool OnlySpeaks(EntryText entry, IReadOnlyList<TypeMention> mentions, int at)
    {
        var mention = mentions[at];
        if (mention.End < entry.Tokens.Length && mention.End - mention.First == 1 && entry.Tokens[mention.End].Follows(TokenGap.Colon))
            return true;
        if (entry.Tokens[mention.First].Follows(TokenGap.Colon) && at == mentions.Count - 1 && at > 0)
            return true;
        if (at > 0 && mentions[at - 1].Has(TypeCue.Says) && mention.First - mentions[at - 1].End < 2)
            return true;
        return at + 1 < mentions.Count
            && (mentions[at + 1].Has(TypeCue.Says) || (mentions[at + 1].Has(TypeCue.Acts) && HasObject(entry, mentions, at + 1)))
            && IsRightBehind(entry, mention.End, mentions[at + 1].First);
    }

    /// <summary>"police said", "police officer Gul Khan told": names may stand between.</summary>
    private static bool IsRightBehind(EntryText entry, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (i - from >= Behind && !entry.Tokens[i].Is(TokenShape.Capitalised))
                return false;
        return !entry.Tokens[to].Follows(TokenGap.Comma | TokenGap.Colon | TokenGap.Dash | TokenGap.Semicolon);
    }

    /// <summary>A participle without a bomb behind it is passive.</summary>
    private static bool HasObject(EntryText entry, IReadOnlyList<TypeMention> mentions, int act) =>
        !entry.Written(entry.Tokens[mentions[act].End - 1]).EndsWith("ed", StringComparison.OrdinalIgnoreCase)
        || mentions.Skip(act + 1).Any(mention => mention.Has(TypeCue.Explosion));
}
