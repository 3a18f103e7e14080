using Alerts.Classification.Findings;
using Alerts.Classification.Words;

namespace Alerts.Classification.Kinds;

/// <summary>
/// Decides the kind of an entry: first the reasons for none, then the title, then the text where the title leaves it open.
/// </summary>
internal static class KindReader
{
    public const string InAnAnalysis = "fresh fact in an analysis";

    public const string Silence = "nothing that happened";

    public const string InTheText = "event in the text";

    private static readonly string[] Killers = ["killer", "killers", "murderer", "murderers"];

    /// <param name="year">Of publication; null when unknown.</param>
    public static KindDecision Decide(Reading reading, List<EventCues> sentences, int? year)
    {
        var title = ByTitle(reading, sentences, year);
        if (title.Kind == EventKind.None && IsFreeing(sentences, title))
            return title with { Kind = EventKind.Operation, Confidence = 0.9, Rule = "captives freed, as the text says" };
        if (title.Rule == NoneRules.OtherState && !BorderClash.IsDealing(reading, sentences[0].Span))
            return sentences
                    .Skip(1)
                    .Take(2)
                    .Where(text => text.IsBorderClash)
                    .Select(text => KindRules.Decide(reading, text))
                    .FirstOrDefault()
                ?? title;
        return title.Kind == EventKind.None && IsSilent(sentences[0], title) ? ByTextAlone(reading, sentences, year) ?? title : title;
    }

    /// <summary>"Hostages freed from hijacked train as operation goes on", and only the text says whom the forces fight.</summary>
    private static bool IsFreeing(List<EventCues> sentences, KindDecision none) =>
        sentences[0].IsFreed
        && none.Rule is Silence or "figures of a period"
        && sentences.Skip(1).Take(2).Any(sentence => sentence.Has(People.Militant))
        && !sentences.Take(3).Any(sentence => sentence.Has(People.Criminal, Theme.Court | Theme.Foreign));

    /// <summary>The title tells of no deed, "Tragedy in Bannu", or of a topic, "Polio campaign".</summary>
    private static bool IsSilent(EventCues title, KindDecision none) =>
        none.Rule is Silence or "analysis" or "other business" or "sport" or "anniversary or funeral" or "figures of a period"
        && !title.Has(Deed.Death | Deed.Injury | Deed.AttackNoun | Deed.Bombing)
        && !title.Has(Theme.Drill | Theme.Foreign);

    private static Piece[] PiecesOf(Reading reading, EventCues sentence) => reading.Pieces[sentence.Span.First..sentence.Span.End];

    /// <summary>"Artillery pounded suspected hideouts": only an army does so.</summary>
    private static bool IsPounded(Reading reading, EventCues text) =>
        Array.Exists(PiecesOf(reading, text), piece => piece.Has(Deed.Military) && piece.Has(Deed.SecurityDeed));

    /// <summary>The text's first sentences, each by the rules of a title, then together: a deed, and in the next its victims.</summary>
    private static KindDecision? ByTextAlone(Reading reading, List<EventCues> sentences, int? year)
    {
        if (sentences.Count == 1 || IsOfKiller(reading, sentences[0]) || !sentences.Take(4).Any(sentence => sentence.Has(Theme.Home)))
            return null;
        for (var i = 1; i < Math.Min(3, sentences.Count); i++)
        {
            if (new NoneRules(reading, sentences[i..], year).Decide() is not null || sentences[i].Has(Theme.Past))
                return null;
            var tells =
                IsDeed(reading, sentences[i])
                || (i == 1 && (IsPounded(reading, sentences[i]) || (Acts(sentences[i]) && sentences[i].Has(People.Militant))));
            if (tells && InText(reading, sentences[0], sentences[i]) is { } found)
                return found;
        }
        var told = sentences[1];
        for (var i = 2; i < Math.Min(4, sentences.Count) && IsBegun(sentences[1]); i++)
        {
            told = told.With(sentences[i]);
            if (IsDeed(reading, told) && InText(reading, sentences[0], told) is { } together)
                return together;
        }
        return null;
    }

    /// <summary>"Model's killer arrested": what the text tells is the crime for which.</summary>
    private static bool IsOfKiller(Reading reading, EventCues title)
    {
        if (!title.Has(Deed.Arrest) || title.Has(People.Militant))
            return false;
        for (var i = title.Span.First; i < title.Span.End; i++)
            if (Array.Exists(Killers, word => reading.IsWritten(i, word)))
                return true;
        return false;
    }

    /// <summary>Under "Operation in Panjgur" only who acted says whether the dead are of that operation.</summary>
    private static KindDecision? InText(Reading reading, EventCues title, EventCues text) =>
        KindRules.Decide(reading, text) is { } found && (Acts(text) || IsPounded(reading, text) || !title.Has(Deed.OperationNoun))
            ? found with
            {
                Confidence = 0.95,
                Rule = $"{InTheText}: {found.Rule}",
            }
            : null;

    private static bool IsBegun(EventCues text) => text.Has(Deed.Strikes | Deed.Blast | Deed.Bombing | Deed.OperationNoun | Deed.ClashNoun);

    /// <summary>A deed told plainly: it has victims, or a weapon that went off, or something was burnt or taken.</summary>
    private static bool IsDeed(Reading reading, EventCues text) =>
        text.Victims != People.None
        || text.IsTaken
        || text.IsInfighting
        || text.IsBorderClash
        || Array.Exists(PiecesOf(reading, text), piece => piece.Has(Deed.Strikes) && piece.Has(Deed.Bombing))
        || (text.Has(Deed.Bombing) && text.Has(Deed.Blast))
        || (text.Has(Deed.Arrest) && text.Has(Theme.Fresh))
        || text.IsDeliberate;

    private static KindDecision ByTitle(Reading reading, List<EventCues> sentences, int? year)
    {
        if (new NoneRules(reading, sentences, year).Decide() is { } none)
            return FreshFact(reading, sentences, none) ?? none;
        var title = KindRules.Decide(reading, sentences[0]);
        if (title is { Rule: "attack" } && !IsTold(sentences))
            return Nothing(sentences);
        if (title is { Rule: "attack" or "bomb" } && IsLongAgo(sentences))
            return Nothing(sentences);
        if (title is { Kind: not EventKind.Clash } or { Rule: KindRules.Infighting or KindRules.BetweenStates })
            return title;
        return FromText(reading, sentences, title) ?? ByText(sentences, title) ?? title ?? Nothing(sentences);
    }

    /// <summary>Both sides have dead, and the text says that they died in an operation.</summary>
    private static KindDecision? ByText(List<EventCues> sentences, KindDecision? title) =>
        title is { Rule: KindRules.BothSidesDead }
        && sentences.Skip(1).Take(2).Any(sentence => sentence.Has(Deed.OperationNoun) && !sentence.Has(Deed.AttackNoun))
            ? title with
            {
                Kind = EventKind.Operation,
                Confidence = 0.85,
                Rule = "both sides dead in an operation, as the text says",
            }
            : null;

    /// <summary>
    /// An analysis with one fresh fact is news of that fact: a count of dead, this week, with the killer or the kind of event.
    /// </summary>
    private static KindDecision? FreshFact(Reading reading, List<EventCues> sentences, KindDecision none)
    {
        if (none.Rule is not ("analysis" or "question" or "figures of a period" or "claims in total"))
            return null;
        var fact = sentences
            .Skip(1)
            .Where(IsFresh)
            .Select(sentence => KindRules.Decide(reading, sentence))
            .FirstOrDefault(found => found is not null);
        return fact is null
            ? null
            : fact with
            {
                Confidence = 0.95,
                Rule = $"{InAnAnalysis}: {fact.Rule}",
                OnlySentence = reading.Pieces[fact.First].Sentence,
            };
    }

    private static bool IsFresh(EventCues sentence) =>
        sentence.Has(Theme.Fresh)
        && !sentence.Has(Theme.Past | Theme.Foreign)
        && sentence.Counted >= 0
        && sentence.Dead != People.None
        && sentence.Has(Theme.Home)
        && (sentence.SecurityActs >= 0 || sentence.MilitantsAct >= 0 || sentence.Has(Deed.Military | Deed.Bombing));

    private static KindDecision? FromText(Reading reading, List<EventCues> sentences, KindDecision? title)
    {
        if (title is null && !Speaks(sentences[0]))
            return null;
        return sentences
            .Skip(1)
            .Take(2)
            .Select(sentence => KindRules.Decide(reading, sentence))
            .FirstOrDefault(verdict => verdict is { Kind: not EventKind.Clash } && !IsOfFeud(sentences, verdict));
    }

    /// <summary>Tribes fight, and the text says what burnt, or that elders made peace: no attack beside the clash.</summary>
    private static bool IsOfFeud(List<EventCues> sentences, KindDecision text) =>
        text.Rule is "attack" or KindRules.TargetKilled
        && (sentences[0].Has(People.Feud) || sentences.Skip(1).Take(2).Any(one => one.Has(People.Feud) && one.Has(Deed.ClashNoun)));

    private static bool Acts(EventCues sentence) => sentence.SecurityActs >= 0 || sentence.MilitantsAct >= 0;

    /// <summary>
    /// "attack" is also a word of politics and of the past: it needs victims or a bomb, in the title or in the text's first sentence.
    /// </summary>
    private static bool IsTold(List<EventCues> sentences) =>
        sentences.Count == 1
        || sentences[0].Victims != People.None
        || sentences[0].Has(Deed.Wounded)
        || sentences[0].Has(Deed.Bombing)
        || sentences[0].IsSurvived
        || sentences[0].IsDeliberate
        || sentences.Skip(1).Take(3).Any(sentence => sentence.IsClaimed)
        || sentences[1].Victims != People.None
        || sentences[1].MilitantsAct >= 0
        || sentences[1].Has(Deed.Bombing | Deed.Blast)
        || (sentences[1].Has(Deed.AttackNoun) && sentences.Count > 2 && sentences[2].Victims != People.None);

    /// <summary>"Peshawar mosque bombing", and the text begins with what is years after it.</summary>
    private static bool IsLongAgo(List<EventCues> sentences) =>
        sentences.Count > 1
        && sentences[0].Victims == People.None
        && sentences[1].Victims == People.None
        && sentences[1].Has(Theme.Anniversary | Theme.Court);

    private static bool Speaks(EventCues title) =>
        title.Victims != People.None || title.Has(Deed.Kills | Deed.Killed | Deed.Dead | Deed.Injury);

    private static KindDecision Nothing(List<EventCues> sentences) =>
        new(EventKind.None, sentences[0].Has(Deed.Death | Deed.Injury) ? 0.85 : 0.97, Silence, 0, 0);
}

/// <summary>A rule's decision.</summary>
/// <param name="Rule">The rule's name, as evidence and <c>--explain</c> show it.</param>
/// <param name="First">First piece of the words on which it rests.</param>
/// <param name="End">One past the last piece.</param>
internal sealed record KindDecision(EventKind Kind, double Confidence, string Rule, int First, int End)
{
    /// <summary>The only sentence that tells of the event, in an entry about much else; null when the whole entry does.</summary>
    public int? OnlySentence { get; init; }

    public IEnumerable<Evidence> Quotes(Reading reading) => End > First ? [reading.Quote("kind", Rule, First, End)] : [];
}
