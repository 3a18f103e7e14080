using Alerts.Classification.Text;
using Alerts.Classification.Words;

namespace Alerts.Classification.Kinds;

/// <summary>What <see cref="NoneRules"/> ask of a title and the sentences after it.</summary>
internal sealed class NoneCues(Reading reading, List<EventCues> sentences, int? year)
{
    private static readonly string[] Questions = ["why", "how", "what", "who", "can", "will", "should", "could", "would"];

    private static readonly string[] About = ["of", "behind", "into", "about"];

    private static readonly string[] Trends =
    [
        "rise",
        "surge",
        "spike",
        "increase",
        "uptick",
        "drop",
        "decline",
        "fall",
        "dip",
        "decrease",
    ];

    private static readonly Senses Deeds = new(
        Deed: Deed.Death | Deed.Injury | Deed.Strikes | Deed.SecurityDeed | Deed.Arrest | Deed.Foils | Deed.OperationNoun | Deed.ClashNoun
    );

    private static readonly string[] Asking = ["Why", "How", "What", "Who"];

    /// <summary>First words of arms that do not say whose they are.</summary>
    private static readonly string[] Anyones = ["drone", "drones", "missile", "mortar", "unmanned", "border", "shelling", "ڈرون"];

    /// <summary>First words of those who may be gunmen of an armed group, robbers or neighbours.</summary>
    private static readonly string[] Unknowns = ["نامعلوم", "مسلح", "موٹر", "کارندے", "کارندوں"];

    private static readonly Senses YearsSince = new(Theme: Theme.Anniversary | Theme.Past);

    /// <summary>Pieces from an anniversary to its attack: "of the 2014 Army Public School attack".</summary>
    private const int Name = 8;

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

    private readonly EventCues _title = sentences[0];

    /// <summary>Not a sentence of the text, which is read as if it were the title.</summary>
    private readonly bool _isTitle = sentences[0].Span.First == 0;

    /// <summary>
    /// A blast somewhere, "Blast at court", "Quetta blast leaves", and no figure of speech: the topic is then only where it was.
    /// </summary>
    public bool Exploded()
    {
        for (var i = _title.Span.First; i < _title.Span.End; i++)
            if (
                reading.Pieces[i].Has(Deed.Blast)
                && !reading.Pieces[i].Has(Theme.Mishap | Theme.Accident)
                && (
                    (i + 1 < _title.Span.End && reading.Pieces[i + 1].Has(Grammar.In))
                    || (i > _title.Span.First && reading.Pieces[i - 1].Has(Theme.Home) && !_title.Has(Theme.Sport))
                )
            )
                return true;
        return false;
    }

    /// <summary>
    /// Drones and missiles of unknown origin were another state's until 2018; since then forces and armed groups here have them.
    /// </summary>
    public bool IsDomesticFire()
    {
        if (year is not > 2018)
            return false;
        for (var i = _title.Span.First; i < _title.Span.End; i++)
            if (reading.Pieces[i].Has(Theme.Border) && !Array.Exists(Anyones, word => reading.IsWritten(i, word)))
                return false;
        return true;
    }

    /// <summary>
    /// In Urdu feeds most news of violence without a place in Pakistan is from abroad, or of a crime; the country's name alone is no
    /// place of an event without victims.
    /// </summary>
    public bool IsUnplaced() =>
        reading.Entry.IsUrdu
        && _isTitle
        && !_title.Has(People.Militant | People.Security)
        && new Whereabouts(reading, sentences).NamesNoHome(orOnlyTheCountry: _title.Victims == People.None);

    /// <summary>"جب ... نے ... کو اغوا کر لیا": a title that begins with "when" tells history.</summary>
    public bool IsStory() => reading.Entry.IsUrdu && _isTitle && reading.IsWritten(0, "جب");

    /// <summary>Militants are dead of an operation, in Urdu, whatever day it is.</summary>
    public bool IsFoughtInUrdu() => reading.Entry.IsUrdu && _title.Dead == People.Militant && _title.Has(Deed.OperationNoun);

    /// <summary>Members of an armed group; beside a robbery or a quarrel unknown gunmen are none.</summary>
    public bool NamesMilitants() =>
        _title.Has(People.Militant)
        && !(
            _title.Has(Theme.Motive)
            && Array.TrueForAll(
                reading.Pieces[_title.Span.First.._title.Span.End],
                piece => !piece.Has(People.Militant) || IsUnknownGunman(piece)
            )
        );

    private bool IsUnknownGunman(in Piece piece) => reading.BeginsWith(piece, Unknowns);

    /// <summary>The text says that it was a quarrel or a robbery; the title names no armed group.</summary>
    public bool TextNamesMotive() =>
        Array.TrueForAll(reading.Pieces[_title.Span.First.._title.Span.End], piece => !piece.Has(People.Militant) || IsUnknownGunman(piece))
        && sentences.Skip(1).Take(3).Any(sentence => sentence.Has(Theme.Motive) && !sentence.Has(Grammar.Not));

    /// <summary>"حملے کو دس سال مکمل", "18 برس بعد بھی".</summary>
    public bool TellsYearsSince() =>
        Array.Exists(reading.Pieces[_title.Span.First.._title.Span.End], piece => piece.Senses.HasAll(YearsSince));

    /// <summary>"Why ...", "... ?".</summary>
    public bool IsQuestion() => _isTitle && (Asks() || reading.Entry.Title.AsSpan().TrimEnd() is [.., '?' or '؟']);

    /// <summary>The first word asks; a topic may also begin a title: "Election office set ablaze".</summary>
    private bool Asks() =>
        reading.Pieces[0].Has(Theme.Analysis) && (reading.Entry.IsUrdu || Array.Exists(Questions, word => reading.IsWritten(0, word)));

    public bool AsksWhy() => Array.Exists(Asking, word => reading.Entry.Title.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>"the 2013 Peshawar church bombing", "bombing of 2013".</summary>
    public bool NamesYear()
    {
        for (var i = _title.Span.First; i < _title.Span.End; i++)
            if (
                EarlierYears.IsEarlier(reading.Pieces[i], year ?? 2100)
                && (Precedes(i, 4) || (i > 1 && reading.Pieces[i - 1].Has(Grammar.Of) && reading.Pieces[i - 2].Has(Deed.AttackNoun)))
            )
                return true;
        return false;
    }

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
    public bool CountsAttacks(int atLeast)
    {
        for (var i = _title.Span.First + 1; i < _title.Span.End; i++)
        {
            var attacks =
                reading.Pieces[i].Has(Deed.AttackNoun | Deed.OperationNoun)
                && !reading.Pieces[i].Has(Deed.Death | Deed.Injury)
                && !(reading.Pieces[i].Has(Grammar.Unit) && reading.Pieces[i].Length > 1)
                && !IsParticiple(i);
            if (attacks && reading.Pieces[i - 1].Value >= atLeast)
                return true;
        }

        return false;
    }

    /// <summary>The accident's word also fits a blast: "roof collapses".</summary>
    public bool OnlyFell(EventCues sentence)
    {
        for (var i = sentence.Span.First; i < sentence.Span.End; i++)
            if (reading.Pieces[i].Has(Theme.Accident) && !Array.Exists(Fallen, word => reading.IsWritten(i, word)))
                return false;
        return true;
    }

    public bool Names(EventCues sentence, string[] words) =>
        Enumerable
            .Range(sentence.Span.First, sentence.Span.End - sentence.Span.First)
            .Any(i => Array.Exists(words, word => reading.IsWritten(i, word)));

    /// <summary>"23 offloaded from buses" counts people.</summary>
    private bool IsParticiple(int piece) =>
        reading.Entry.Written(reading.Entry.Tokens[reading.Pieces[piece].First]).EndsWith("ed", StringComparison.OrdinalIgnoreCase);

    /// <summary>All violence comes after an "after": "Schools closed after Quetta blast".</summary>
    public bool IsAftermath()
    {
        var after = IndexOf(piece => piece.Has(Grammar.After));
        if (reading.Entry.IsUrdu)
            return after > _title.Span.First && LastIndexOf(piece => piece.Has(Violence)) < after;
        return after > _title.Span.First && IndexOf(piece => piece.Has(Violence)) > after && !IsToldAfter(after);
    }

    /// <summary>"Strike against bombing in Quetta", "Sit-in over killing of miners": the attack is only what it is against.</summary>
    public bool IsStance()
    {
        for (var i = _title.Span.First + 1; i + 1 < _title.Span.End; i++)
            if (
                (reading.IsWritten(i, "against") || reading.IsWritten(i, "over"))
                && reading.Pieces[i].Length == 1
                && IsAttack(reading.Pieces[i + 1])
                && IndexOf(piece => piece.Has(Violence, Deed.ClashNoun | Deed.OperationNoun)) > i
            )
                return true;
        return false;
    }

    /// <summary>"CCTV footage of attack", "men behind attack identified": the attack is only what it is about.</summary>
    public bool IsAbout()
    {
        var first = IndexOf(piece => piece.Has(Deed.AttackNoun | Deed.Bombing));
        return first > _title.Span.First + 1
            && (Array.Exists(About, word => reading.IsWritten(first - 1, word)) || IsTrend(first - 1))
            && IndexOf(piece => piece.Has(Deeds)) >= first;
    }

    /// <summary>"facilitators of suicide bomber".</summary>
    public bool IsOfHelper()
    {
        var first = IndexOf(piece => piece.Has(Deed.AttackNoun | Deed.Bombing));
        return first > _title.Span.First + 1
            && reading.Pieces[first].Has(People.Militant)
            && reading.Pieces[first - 1].Has(Grammar.Of)
            && reading.Pieces[first - 2].Has(People.Militant | People.Person);
    }

    /// <summary>"Courts were shut on the anniversary of the bombing that killed 70": all violence is of the day that is kept.</summary>
    public bool IsAnniversaryOfAttack()
    {
        var day = IndexOf(piece => piece.Has(Theme.Anniversary));
        if (reading.Entry.IsUrdu || day < 0 || day + 2 >= _title.Span.End || !reading.Pieces[day + 1].Has(Grammar.Of))
            return false;
        var attack = IndexOf(piece => piece.Has(Violence));
        return attack > day
            && attack <= day + Name
            && Array.TrueForAll(reading.Pieces[(day + 2)..attack], piece => piece.IsUnknown || piece.Has(NameOnly, Grammar.Determiner));
    }

    /// <summary>"sharp rise in drone attacks".</summary>
    private bool IsTrend(int before) =>
        reading.IsWritten(before, "in") && Array.Exists(Trends, word => reading.IsWritten(before - 1, word));

    private static bool IsAttack(in Piece piece) => piece.Has(Deed.AttackNoun) || (piece.Has(Deed.Kills) && piece.Length > 1);

    /// <summary>Not "Protest camp attacked".</summary>
    public bool Condemns()
    {
        for (var i = _title.Span.First; i < _title.Span.End; i++)
            if (reading.Pieces[i].Has(Theme.Condemns) && !(i + 1 < _title.Span.End && IsOfThing(i + 1)))
                return true;
        return false;
    }

    private bool IsOfThing(int next) =>
        reading.IsWritten(next - 1, "protest") && reading.Pieces[next].Has(Grammar.Thing) && reading.Pieces[next].Gap == TokenGap.None;

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

    public bool InText(Senses sense) =>
        sentences.Skip(1).Take(3).Any(sentence => sentence.Has(sense))
        && !sentences.Skip(1).Take(2).Any(sentence => sentence.Has(Deed.Bombing) || sentence.MilitantsAct >= 0);

    public int Find(Senses words) => Math.Max(0, Array.FindIndex(reading.Pieces, _title.Span.First, piece => piece.Has(words)));

    private int IndexOf(Predicate<Piece> fits) =>
        Array.FindIndex(reading.Pieces, _title.Span.First, _title.Span.End - _title.Span.First, fits);

    private int LastIndexOf(Predicate<Piece> fits) =>
        Array.FindLastIndex(reading.Pieces, _title.Span.End - 1, _title.Span.End - _title.Span.First, fits);
}
