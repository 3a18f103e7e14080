using Alerts.Classification.Findings;
using Alerts.Classification.Words;

namespace Alerts.Classification.Kinds;

/// <summary>
/// The reasons why an entry is not news of an event here, whatever violence it mentions. The first matching rule decides.
/// </summary>
internal sealed class NoneRules(Reading reading, List<EventCues> sentences, int? year)
{
    public const string OtherState = "another state's fire";

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

    private static readonly string[] OffTheRails = ["derail", "derails", "derailed", "derailment"];

    private static readonly string[] Mock = ["mock"];

    /// <summary>The confidence of rules that are right less often than the others.</summary>
    private static readonly Dictionary<string, double> Doubtful = new()
    {
        [OtherState] = 0.55,
        ["weapons found"] = 0.75,
        ["accident, as the text says"] = 0.95,
        ["crime, as the text says"] = 0.95,
    };

    private static readonly Senses Crime = new(People.Criminal, Theme: Theme.Crime);

    private readonly EventCues _title = sentences[0];
    private readonly NoneCues _cues = new(reading, sentences, year);
    private readonly UrduAftermath _aftermath = new(reading, sentences[0]);

    public KindDecision? Decide()
    {
        foreach (var (name, words, fits) in Rules())
            if (fits)
                return new KindDecision(
                    EventKind.None,
                    Doubtful.GetValueOrDefault(name, 0.98),
                    name,
                    _cues.Find(words),
                    _cues.Find(words) + 1
                );
        return null;
    }

    /// <summary>"Security men, militants trade fire near market".</summary>
    private static bool IsFight(EventCues title) => title.Has(People.Militant) && title.Has(People.Security);

    private IEnumerable<(string Name, Senses Words, bool Fits)> Rules()
    {
        var acts = _title.MilitantsAct >= 0 || _title.SecurityActs >= 0;
        var happened = _title.IsSurvived || _title.IsShotAt || (_title.Has(Deed.ClashNoun) && (_title.Has(People.Feud) || IsFight(_title)));
        var held = _title.Has(People.Militant) && _title.Has(Deed.Arrest);
        var struck = reading.Entry.IsUrdu && _title.IsDeliberate;
        var told = _title.Victims != People.None || acts || happened || held || struck;
        var bomb = _title.Has(Deed.Bombing);
        var shaken = _title.Has(Deed.Blast) && _cues.Names(_title, Sought);
        var bombed =
            _title.Has(Deed.Blast) && sentences.Skip(1).Take(3).Any(sentence => sentence.Has(Deed.Bombing) && !sentence.Has(Grammar.Not));
        var claimed = _title.Has(Deed.AttackNoun) && sentences.Skip(1).Take(3).Any(sentence => sentence.IsClaimed);
        var exploded = reading.Entry.IsUrdu ? _title.IsExploded : bomb || _cues.Exploded();
        var laid = bomb && _title.Has(Deed.Foils) && !_cues.Names(_title, Stored);
        yield return ("abroad", Theme.Foreign, new Whereabouts(reading, sentences).IsAbroad());
        yield return ("names neither a place here nor a side", default, _cues.IsUnplaced());
        yield return ("story", default, _title.Counted < 0 && _cues.IsStory());
        yield return ("sport", Theme.Sport, _title.Has(Theme.Sport) && _title.Counted < 0 && !exploded && _title.MilitantsAct < 0);
        yield return ("mishap", Theme.Mishap, sentences.Take(2).Any(sentence => sentence.Has(Theme.Mishap)) && !acts);
        yield return ("question", Theme.Analysis, _title.Victims == People.None && _cues.IsQuestion() && !(happened && !_cues.AsksWhy()));
        yield return ("years after it", Theme.Anniversary, _cues.TellsYearsSince());
        yield return ("figures of a period", Theme.Past, _title.Victims == People.None && !acts && _title.Has(Theme.Past));
        yield return ("attack of an earlier year", Deed.AttackNoun, _cues.NamesYear());
        yield return (
            "weapons found",
            Deed.Found,
            _title.Victims == People.None && _title.Has(Deed.Found) && bomb && !laid && !_title.Has(People.Militant)
        );
        yield return (
            "claims in total",
            Theme.Claim,
            _title.Victims == People.None && _title.Has(Theme.Claim) && _cues.CountsAttacks(atLeast: 4)
        );
        yield return (
            "attacks in total",
            Deed.AttackNoun | Deed.OperationNoun,
            _cues.CountsAttacks(_title.Has(Theme.Analysis | Theme.Past) ? 4 : 20)
        );
        yield return (
            "aftermath",
            Grammar.After,
            _title.Victims == People.None && _cues.IsAftermath() && !(bomb && _title.Has(Theme.Accident))
        );
        yield return ("protest", Deed.AttackNoun, _cues.IsStance());
        yield return (
            "about an attack",
            Deed.AttackNoun,
            _title.Victims == People.None && _cues.IsAbout() && !(held && _cues.IsOfHelper())
        );
        yield return (OtherState, Theme.Border, _title.Has(Theme.Border) && !_title.IsBorderClash && !_cues.IsDomesticFire());
        yield return ("court", Theme.Court, _title.Has(Theme.Court) && !_aftermath.HasCase());
        yield return (
            "condemnation",
            Theme.Condemns,
            _cues.Condemns()
                && !_title.IsHitByShot
                && !_title.IsShotAt
                && !(_title.Counted >= 0 && _title.Counted < _cues.Find(Theme.Condemns))
        );
        yield return (
            "anniversary or funeral",
            Theme.Anniversary,
            _cues.IsAnniversaryOfAttack()
                || _title.Has(Theme.Anniversary)
                    && !((acts || bomb || _title.IsExploded || _cues.IsFoughtInUrdu() || _aftermath.HasFuneral()) && _title.Counted >= 0)
                    && !(_title.IsExploded && bomb && _title.Victims == People.None)
        );
        yield return (
            "accident",
            Theme.Accident,
            _title.Has(Theme.Accident)
                && !acts
                && !bomb
                && !bombed
                && !claimed
                && !_title.IsDeliberate
                && !(shaken && _cues.OnlyFell(_title))
                && !(_title.Has(Deed.Blast) && _cues.Names(_title, OffTheRails))
        );
        yield return (
            "crime",
            Crime,
            _title.Has(Crime)
                && !_cues.NamesMilitants()
                && !_aftermath.HasLoot()
                && !bomb
                && !exploded
                && !(_title.Has(People.Feud) && _title.Has(Deed.ClashNoun))
        );
        yield return ("analysis", Theme.Analysis, _title.Has(Theme.Analysis) && !told && !exploded);
        yield return (
            "exercise",
            Theme.Drill,
            _title.Has(Theme.Drill)
                && (!told || _cues.Names(_title, Mock) || (_title.Victims == People.None && !_title.Has(People.Militant)))
        );
        yield return ("other business", Theme.Show, _title.Has(Theme.Show) && !told && !exploded);
        yield return (
            "accident, as the text says",
            Theme.Accident,
            !bomb
                && !acts
                && !claimed
                && !_title.Has(People.Militant | People.Security)
                && _cues.InText(Theme.Accident)
                && !(shaken && sentences.Take(4).All(_cues.OnlyFell))
        );
        yield return (
            "crime, as the text says",
            Crime,
            !bomb
                && !exploded
                && !_title.Has(People.Feud)
                && !_title.Has(People.Security)
                && ((!acts && !_title.Has(People.Militant) && _cues.InText(Crime)) || _cues.TextNamesMotive())
        );
    }
}
