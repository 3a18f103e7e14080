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

    public const string InTheText = "event in the text's first sentence";

    /// <summary>A sentence with any of these tells of something earlier, elsewhere or other than an event.</summary>
    private static readonly Senses NotNews = new(
        People.Criminal,
        Theme: Theme.Past
            | Theme.Anniversary
            | Theme.Court
            | Theme.Condemns
            | Theme.Analysis
            | Theme.Accident
            | Theme.Crime
            | Theme.Mishap
            | Theme.Foreign
            | Theme.Border
            | Theme.Drill
            | Theme.Sport
            | Theme.Show
    );

    /// <param name="year">Of publication; null when unknown.</param>
    public static KindDecision Decide(Reading reading, List<EventCues> scenes, int? year)
    {
        var title = ByTitle(reading, scenes, year);
        return title.Kind == EventKind.None && IsSilent(scenes[0], title) ? ByTextAlone(reading, scenes, year) ?? title : title;
    }

    private static bool IsSilent(EventCues title, KindDecision none) =>
        none.Rule is Silence or "analysis" or "other business" or "sport" or "anniversary or funeral" or "figures of a period"
        && !title.Has(Deed.Death | Deed.Injury | Deed.AttackNoun | Deed.Bombing)
        && !title.Has(Theme.Drill | Theme.Foreign, Deed.OperationNoun);

    private static KindDecision? ByTextAlone(Reading reading, List<EventCues> scenes, int? year)
    {
        if (scenes.Count == 1 || !scenes.Take(4).Any(scene => scene.Has(Theme.Home)))
            return null;
        for (var i = 1; i < Math.Min(3, scenes.Count); i++)
        {
            if (new NoneRules(reading, scenes[i..], year).Decide() is not null || scenes[i].Has(Theme.Past))
                return null;
            if (Told(reading, scenes[i]) is { } found)
                return OnlyThere(reading, found, InTheText);
        }
        var told = scenes[1];
        for (var i = 2; i < Math.Min(4, scenes.Count) && IsBegun(scenes[1]); i++)
        {
            told = told.With(scenes[i]);
            if (Told(reading, told) is { } together)
                return OnlyThere(reading, together, InTheText);
        }
        return null;
    }

    private static bool IsBegun(EventCues text) => text.Has(Deed.Strikes | Deed.Blast | Deed.Bombing | Deed.OperationNoun | Deed.ClashNoun);

    private static KindDecision? Told(Reading reading, EventCues text) =>
        KindRules.Decide(reading, text) is { } found && IsDeed(reading, text) ? found : null;

    private static bool IsDeed(Reading reading, EventCues text) =>
        text.Victims != People.None
        || text.IsTaken
        || Array.Exists(reading.Pieces[text.Span.First..text.Span.End], piece => piece.Has(Deed.Strikes) && piece.Has(Deed.Bombing))
        || (text.Has(Deed.Bombing) && text.Has(Deed.Blast))
        || (text.Has(Deed.Arrest) && text.Has(Theme.Fresh))
        || text.IsDeliberate;

    private static KindDecision ByTitle(Reading reading, List<EventCues> scenes, int? year)
    {
        if (new NoneRules(reading, scenes, year).Decide() is { } none)
            return FreshFact(reading, scenes, none) ?? FreshText(reading, scenes, none) ?? none;
        var title = KindRules.Decide(reading, scenes[0]);
        if (title is { Rule: "attack" } && !IsTold(scenes))
            return Nothing(scenes);
        if (title is { Rule: "attack" or "bomb" } && IsLongAgo(scenes))
            return Nothing(scenes);
        if (title is { Kind: not EventKind.Clash })
            return title;
        return FromText(reading, scenes, title) ?? ByText(scenes, title) ?? title ?? Nothing(scenes);
    }

    /// <summary>Both sides have dead, and the text says that they died in an operation.</summary>
    private static KindDecision? ByText(List<EventCues> scenes, KindDecision? title) =>
        title is { Rule: KindRules.BothSidesDead }
        && scenes.Skip(1).Take(2).Any(scene => scene.Has(Deed.OperationNoun) && !scene.Has(Deed.AttackNoun))
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
    private static KindDecision? FreshFact(Reading reading, List<EventCues> scenes, KindDecision none)
    {
        if (none.Rule is not ("analysis" or "question" or "figures of a period" or "claims in total"))
            return null;
        var fact = scenes
            .Skip(1)
            .Where(IsFresh)
            .Select(scene => KindRules.Decide(reading, scene))
            .FirstOrDefault(found => found is not null);
        return OnlyThere(reading, fact, InAnAnalysis);
    }

    /// <summary>A title about a topic, "Polio campaign", whose text's first sentence tells of a recent event.</summary>
    private static KindDecision? FreshText(Reading reading, List<EventCues> scenes, KindDecision none)
    {
        if (none.Rule is not ("analysis" or "other business" or "sport") || scenes[0].Has(Theme.Past) || scenes.Count == 1)
            return null;
        return IsNews(scenes[1]) ? OnlyThere(reading, KindRules.Decide(reading, scenes[1]), InTheText) : null;
    }

    /// <summary>A decision that rests on one sentence of an entry about something else.</summary>
    private static KindDecision? OnlyThere(Reading reading, KindDecision? fact, string why) =>
        fact is null
            ? null
            : fact with
            {
                Confidence = 0.95,
                Rule = $"{why}: {fact.Rule}",
                OnlySentence = why == InTheText ? null : reading.Pieces[fact.First].Sentence,
            };

    private static bool IsNews(EventCues text) => TellsPlainly(text, text) && text.Has(Theme.Fresh) && text.Victims != People.None;

    private static bool IsFresh(EventCues scene) =>
        scene.Has(Theme.Fresh)
        && !scene.Has(Theme.Past | Theme.Foreign)
        && scene.Counted >= 0
        && scene.Dead != People.None
        && scene.Has(Theme.Home)
        && (scene.SecurityActs >= 0 || scene.MilitantsAct >= 0 || scene.Has(Deed.Military | Deed.Bombing));

    private static KindDecision? FromText(Reading reading, List<EventCues> scenes, KindDecision? title)
    {
        var told =
            title is not null || Speaks(scenes[0]) ? 2
            : scenes.Count > 1 && TellsPlainly(scenes[1], scenes[0]) && (!scenes[0].Has(Deed.OperationNoun) || Acts(scenes[1])) ? 1
            : 0;
        return scenes
            .Skip(1)
            .Take(told)
            .Select(scene => KindRules.Decide(reading, scene))
            .FirstOrDefault(verdict => verdict is { Kind: not EventKind.Clash } && !IsOfFeud(scenes[0], verdict));
    }

    /// <summary>Tribes fight, and the text says what burnt meanwhile: no attack beside the clash.</summary>
    private static bool IsOfFeud(EventCues title, KindDecision text) => title.Has(People.Feud) && text.Rule == "attack";

    /// <summary>
    /// If the title tells of no deed, "Tragedy in Bannu", the text's first sentence must tell of a recent one here: who did it or whom it
    /// hit. If the title names an operation, "Operation in Panjgur", only who did it says whether the dead are of that operation.
    /// </summary>
    private static bool TellsPlainly(EventCues text, EventCues title) =>
        (text.Has(Theme.Home) || (title.Has(Theme.Home) && Acts(text)))
        && !text.Has(NotNews)
        && (Acts(text) || text.Victims != People.None || text.Has(Deed.Bombing));

    private static bool Acts(EventCues scene) => scene.SecurityActs >= 0 || scene.MilitantsAct >= 0;

    /// <summary>
    /// "attack" is also a word of politics and of the past: it needs victims or a bomb, in the title or in the text's first sentence.
    /// </summary>
    private static bool IsTold(List<EventCues> scenes) =>
        scenes.Count == 1
        || scenes[0].Victims != People.None
        || scenes[0].Has(Deed.Wounded)
        || scenes[0].Has(Deed.Bombing)
        || scenes[0].IsSurvived
        || scenes[0].IsDeliberate
        || scenes.Skip(1).Take(3).Any(scene => scene.IsClaimed)
        || scenes[1].Victims != People.None
        || scenes[1].MilitantsAct >= 0
        || scenes[1].Has(Deed.Bombing | Deed.Blast)
        || (scenes[1].Has(Deed.AttackNoun) && scenes.Count > 2 && scenes[2].Victims != People.None);

    /// <summary>"Peshawar mosque bombing", and the text begins with what is years after it.</summary>
    private static bool IsLongAgo(List<EventCues> scenes) =>
        scenes.Count > 1
        && scenes[0].Victims == People.None
        && scenes[1].Victims == People.None
        && scenes[1].Has(Theme.Anniversary | Theme.Court);

    private static bool Speaks(EventCues title) =>
        title.Victims != People.None || title.Has(Deed.Kills | Deed.Killed | Deed.Dead | Deed.Injury);

    private static KindDecision Nothing(List<EventCues> scenes) =>
        new(EventKind.None, scenes[0].Has(Deed.Death | Deed.Injury) ? 0.85 : 0.97, Silence, 0, 0);
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
