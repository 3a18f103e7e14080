using Alerts.Classification.Findings;
using Alerts.Classification.Text;
using Alerts.Classification.Words;

namespace Alerts.Classification.Kinds;

/// <summary>
/// The reasons why an entry is not news of an event here, whatever violence it mentions. The first matching rule decides.
/// </summary>
internal sealed class NoneRules(Reading reading, List<EventCues> scenes, int? year)
{
    private static readonly string[] Asking = ["Why", "How", "What", "Who"];

    /// <summary>Targets of armed groups, where gas seldom explodes.</summary>
    private static readonly string[] Sought =
    [
        "mosque",
        "imambargah",
        "church",
        "shrine",
        "seminary",
        "madrassa",
        "checkpost",
        "cantonment",
    ];

    /// <summary>What armed groups store; a bomb that is defused lay where it was to explode.</summary>
    private static readonly string[] Stored =
    [
        "weapons",
        "weapon",
        "arms",
        "ammunition",
        "cache",
        "rifles",
        "detonators",
        "haul",
        "pistol",
    ];

    /// <summary>First words of arms that do not say whose they are.</summary>
    private static readonly string[] Anyones = ["drone", "drones", "missile", "mortar", "unmanned", "border", "shelling"];

    private static readonly string[] OffTheRails = ["derail", "derails", "derailed", "derailment"];

    private static readonly string[] Fallen = ["roof", "wall", "collapse", "collapses", "collapsed"];

    /// <summary>Between a year and its attack: a place's name, an institution's.</summary>
    private static readonly Senses NameOnly = new(
        People.Civilian | People.Plural | People.Single,
        Theme: Theme.Home,
        Grammar: Grammar.Thing
    );

    private static readonly Senses Violence = new(
        People.Militant,
        Deed.Death | Deed.Injury | Deed.Strikes | Deed.AttackNoun | Deed.Military | Deed.SecurityDeed
    );

    private static readonly Senses Crime = new(People.Criminal, Theme: Theme.Crime);

    private readonly EventCues _title = scenes[0];

    public KindDecision? Decide()
    {
        foreach (var (name, words, fits) in Rules())
            if (fits)
                return new KindDecision(EventKind.None, 0.95, name, Find(words), Find(words) + 1);
        return null;
    }

    private IEnumerable<(string Name, Senses Words, bool Fits)> Rules()
    {
        var acts = _title.MilitantsAct >= 0 || _title.SecurityActs >= 0;
        var happened = _title.IsSurvived || _title.IsShotAt || (_title.Has(Deed.ClashNoun) && _title.Has(People.Feud));
        var told = _title.Victims != People.None || acts || happened;
        var bomb = _title.Has(Deed.Bombing);
        var shaken = _title.Has(Deed.Blast) && Names(_title, Sought);
        var bombed = _title.Has(Deed.Blast) && scenes.Skip(1).Take(3).Any(scene => scene.Has(Deed.Bombing) && !scene.Has(Grammar.Not));
        var claimed = _title.Has(Deed.AttackNoun) && scenes.Skip(1).Take(3).Any(scene => scene.IsClaimed);
        var exploded = !reading.Entry.IsUrdu && (bomb || Exploded());
        var laid = bomb && _title.Has(Deed.Foils) && !Names(_title, Stored);
        yield return ("abroad", Theme.Foreign, new Whereabouts(reading, scenes).IsAbroad());
        yield return ("names neither a place here nor a side", default, IsUnplaced());
        yield return ("sport", Theme.Sport, _title.Has(Theme.Sport) && _title.Counted < 0 && !exploded && _title.MilitantsAct < 0);
        yield return ("mishap", Theme.Mishap, scenes.Take(2).Any(scene => scene.Has(Theme.Mishap)) && !acts);
        yield return ("question", Theme.Analysis, _title.Victims == People.None && IsQuestion() && !(happened && !AsksWhy()));
        yield return ("figures of a period", Theme.Past, _title.Victims == People.None && !acts && _title.Has(Theme.Past));
        yield return ("attack of an earlier year", Deed.AttackNoun, NamesYear());
        yield return (
            "weapons found",
            Deed.Found,
            _title.Victims == People.None && _title.Has(Deed.Found) && bomb && !laid && !_title.Has(People.Militant)
        );
        yield return (
            "claims in total",
            Theme.Claim,
            _title.Victims == People.None && _title.Has(Theme.Claim) && CountsAttacks(atLeast: 4)
        );
        yield return (
            "attacks in total",
            Deed.AttackNoun | Deed.OperationNoun,
            CountsAttacks(_title.Has(Theme.Analysis | Theme.Past) ? 4 : 20)
        );
        yield return ("aftermath", Grammar.After, _title.Victims == People.None && IsAftermath() && !(bomb && _title.Has(Theme.Accident)));
        yield return ("another state's fire", Theme.Border, _title.Has(Theme.Border) && !IsDomesticFire());
        yield return ("court", Theme.Court, _title.Has(Theme.Court));
        yield return (
            "condemnation",
            Theme.Condemns,
            _title.Has(Theme.Condemns)
                && !_title.IsHitByShot
                && !_title.IsShotAt
                && !(_title.Counted >= 0 && _title.Counted < Find(Theme.Condemns))
        );
        yield return (
            "anniversary or funeral",
            Theme.Anniversary,
            _title.Has(Theme.Anniversary) && !((acts || bomb) && _title.Counted >= 0)
        );
        yield return (
            "accident",
            Theme.Accident,
            _title.Has(Theme.Accident)
                && !acts
                && !bomb
                && !bombed
                && !claimed
                && !(shaken && OnlyFell(_title))
                && !(_title.Has(Deed.Blast) && Names(_title, OffTheRails))
        );
        yield return (
            "crime",
            Crime,
            _title.Has(Crime)
                && !_title.Has(People.Militant)
                && !bomb
                && !exploded
                && !(_title.Has(People.Feud) && _title.Has(Deed.ClashNoun))
        );
        yield return ("analysis", Theme.Analysis, _title.Has(Theme.Analysis) && !told && !exploded);
        yield return ("exercise", Theme.Drill, _title.Has(Theme.Drill) && !told);
        yield return ("other business", Theme.Show, _title.Has(Theme.Show) && !told && !exploded);
        yield return (
            "accident, as the text says",
            Theme.Accident,
            !bomb
                && !acts
                && !claimed
                && !_title.Has(People.Militant | People.Security)
                && InText(Theme.Accident)
                && !(shaken && scenes.Take(4).All(OnlyFell))
        );
        yield return (
            "crime, as the text says",
            Crime,
            !bomb && !exploded && !acts && !_title.Has(People.Feud) && !_title.Has(People.Militant | People.Security) && InText(Crime)
        );
    }

    /// <summary>
    /// A blast somewhere, "Blast at court", "Quetta blast leaves", and no figure of speech: the topic is then only where it was.
    /// </summary>
    private bool Exploded()
    {
        for (var i = 0; i < _title.Span.End; i++)
            if (
                reading.Pieces[i].Has(Deed.Blast)
                && !reading.Pieces[i].Has(Theme.Mishap | Theme.Accident)
                && (
                    (i + 1 < _title.Span.End && reading.Pieces[i + 1].Has(Grammar.In))
                    || (i > 0 && reading.Pieces[i - 1].Has(Theme.Home) && !_title.Has(Theme.Sport))
                )
            )
                return true;
        return false;
    }

    /// <summary>
    /// Drones and missiles of unknown origin were another state's until 2018; since then forces and armed groups here have them.
    /// </summary>
    private bool IsDomesticFire()
    {
        if (year is not > 2018)
            return false;
        for (var i = 0; i < _title.Span.End; i++)
            if (reading.Pieces[i].Has(Theme.Border) && !Array.Exists(Anyones, word => reading.IsWritten(i, word)))
                return false;
        return true;
    }

    /// <summary>In Urdu feeds most news of violence without a place in Pakistan is from abroad, or of a crime.</summary>
    private bool IsUnplaced() =>
        reading.Entry.IsUrdu && !_title.Has(People.Militant | People.Security) && new Whereabouts(reading, scenes).NamesNoHome();

    /// <summary>"Why ...", "... ?".</summary>
    private bool IsQuestion() => reading.Pieces[0].Has(Theme.Analysis) || reading.Entry.Title.AsSpan().TrimEnd() is [.., '?' or '؟'];

    private bool AsksWhy() => Array.Exists(Asking, word => reading.Entry.Title.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>"the 2013 Peshawar church bombing", "bombing of 2013".</summary>
    private bool NamesYear()
    {
        for (var i = 0; i < _title.Span.End; i++)
            if (
                IsYear(reading.Pieces[i])
                && (Precedes(i, 4) || (i > 1 && reading.Pieces[i - 1].Has(Grammar.Of) && reading.Pieces[i - 2].Has(Deed.AttackNoun)))
            )
                return true;
        return false;
    }

    private bool IsYear(in Piece piece) => piece.Value >= 1947 && piece.Value < (year ?? 2100) && piece.Shape == TokenShape.Number;

    /// <summary>An attack is named within a few pieces after the year, with only names between.</summary>
    private bool Precedes(int at, int most)
    {
        for (var i = at + 1; i < _title.Span.End && i <= at + most; i++)
        {
            if (reading.Pieces[i].Has(Deed.AttackNoun))
                return true;
            if (reading.Pieces[i].Gap != TokenGap.None || !NameOnly.HasAll(reading.Pieces[i].Senses))
                return false;
        }
        return false;
    }

    /// <summary>
    /// "TTP claimed over 200 attacks", "71 militant attacks in November": a total is not an event, whatever dead it adds up.
    /// </summary>
    /// <param name="atLeast">Fewer may be one event: separatists strike in a dozen towns at once.</param>
    private bool CountsAttacks(int atLeast)
    {
        for (var i = 1; i < _title.Span.End; i++)
        {
            var attacks =
                reading.Pieces[i].Has(Deed.AttackNoun | Deed.OperationNoun)
                && !reading.Pieces[i].Has(Deed.Death | Deed.Injury)
                && !IsParticiple(i);
            if (attacks && reading.Pieces[i - 1].Value >= atLeast)
                return true;
        }

        return false;
    }

    /// <summary>The accident's word also fits a blast: "roof collapses".</summary>
    private bool OnlyFell(EventCues scene)
    {
        for (var i = scene.Span.First; i < scene.Span.End; i++)
            if (reading.Pieces[i].Has(Theme.Accident) && !Array.Exists(Fallen, word => reading.IsWritten(i, word)))
                return false;
        return true;
    }

    private bool Names(EventCues scene, string[] words) =>
        Enumerable
            .Range(scene.Span.First, scene.Span.End - scene.Span.First)
            .Any(i => Array.Exists(words, word => reading.IsWritten(i, word)));

    /// <summary>"23 offloaded from buses" counts people.</summary>
    private bool IsParticiple(int piece) =>
        reading.Entry.Written(reading.Entry.Tokens[reading.Pieces[piece].First]).EndsWith("ed", StringComparison.OrdinalIgnoreCase);

    /// <summary>All violence comes after an "after": "Schools closed after Quetta blast".</summary>
    private bool IsAftermath()
    {
        var after = Array.FindIndex(reading.Pieces, 0, _title.Span.End, piece => piece.Has(Grammar.After));
        if (reading.Entry.IsUrdu)
            return after > 0 && Array.FindLastIndex(reading.Pieces, _title.Span.End - 1, piece => piece.Has(Violence)) < after;
        return after > 0
            && Array.FindIndex(reading.Pieces, 0, _title.Span.End, piece => piece.Has(Violence)) > after
            && !IsToldAfter(after);
    }

    /// <summary>"after blast damages track": the clause after the "after" tells the event itself.</summary>
    private bool IsToldAfter(int after)
    {
        for (var i = after + 1; i + 1 < _title.Span.End; i++)
            if (
                reading.Pieces[i].Has(Deed.AttackNoun)
                && reading.Pieces[i + 1].Has(Deed.Strikes)
                && !reading.Pieces[i + 1].Has(Deed.AttackNoun, Grammar.Clause)
            )
                return true;
        return false;
    }

    private bool InText(Senses sense) =>
        scenes.Skip(1).Take(3).Any(scene => scene.Has(sense))
        && !scenes.Skip(1).Take(2).Any(scene => scene.Has(Deed.Bombing) || scene.MilitantsAct >= 0);

    private int Find(Senses words) => Math.Max(0, Array.FindIndex(reading.Pieces, piece => piece.Has(words)));
}
