using Alerts.Classification.Text;
using Alerts.Classification.Words;

namespace Alerts.Classification.Victims;

internal sealed class CasualtyMentionReader
{
    /// <summary>Pieces after the verb or the dead in which words such as "last week" still give the time.</summary>
    private const int Behind = 7;

    /// <summary>Last words of what forces do to militants: "eliminated", "sent to hell".</summary>
    private static readonly string[] OfMilitants = ["neutralised", "neutralized", "eliminated", "hell"];

    private readonly Reading _reading;
    private readonly Piece[] _pieces;
    private readonly List<CasualtyMention> _casualties = [];
    private readonly PeopleMentions _people;
    private readonly VictimObjects _objects;
    private readonly VictimSubjects _subjects;

    private CasualtyMentionReader(Reading reading, List<PeopleMention> mentions)
    {
        _reading = reading;
        _pieces = reading.Pieces;
        _people = new PeopleMentions(mentions);
        _objects = new VictimObjects(reading, _people);
        _subjects = new VictimSubjects(reading, _people);
    }

    public static List<CasualtyMention> Read(Reading reading, List<PeopleMention> mentions)
    {
        var reader = new CasualtyMentionReader(reading, mentions);
        for (var i = 0; i < reading.Pieces.Length; i++)
            if (reading.Pieces[i].Has(Deed.Death | Deed.Injury | Deed.Takes))
                reader.ReadVerb(i);
        return reader._casualties;
    }

    private void ReadVerb(int verb)
    {
        if (verb > 0 && (_pieces[verb - 1].Has(Grammar.Not) || _subjects.IsTheirDeed(verb) || IsAttribute(verb)))
            return;
        var piece = _pieces[verb];
        if (piece.Has(Deed.Wounded) && (DiesOfIt(verb) || IsStateOfThem(verb)))
            return;
        if (piece.Has(Deed.Toll))
            ReadToll(verb);
        if (piece.Has(Deed.Dead | Deed.Wounded) && IsPutAt(verb, out var number))
            Add(number, verb, false);
        if (piece.Has(Deed.Takes))
            ReadLives(verb);
        if (!piece.Has(Deed.Kills | Deed.Killed | Deed.Dead | Deed.Injury))
            return;
        var active = piece.Has(Deed.Kills | Deed.Wounds);
        var before = _casualties.Count;
        if (_objects.IsInverted(verb))
            Add(_objects.Read(verb, verb + 2), verb);
        else if (active || (piece.Has(Deed.Killed | Deed.Wounded) && _objects.Has(verb)))
            Add(_objects.Read(verb, verb + 1), verb);
        if (_casualties.Count == before && active && _objects.Named(verb) is { } named)
            Add(named, verb, false);
        if (_casualties.Count == before && piece.Has(Deed.Killed | Deed.Dead | Deed.Wounded))
            Add(_subjects.Read(verb), verb);
        if (_casualties.Count == before && piece.Has(Deed.Killed | Deed.Wounded) && OthersWere(verb) is { } others)
            Add(others, verb, false);
        if (_casualties.Count > before && AsWas(verb) is var from and >= 0)
            Add(_objects.Read(verb, from), verb);
    }

    /// <summary>"all three were killed, as was a constable": where those begin who are named behind; -1 without any.</summary>
    private int AsWas(int verb)
    {
        for (var i = verb + 1; i + 2 < _pieces.Length && i < verb + 2 * Behind && _pieces[i].Sentence == _pieces[verb].Sentence; i++)
            if (_pieces[i].Has(Grammar.Clause) && _reading.IsWritten(i, "as") && _pieces[i + 1].Has(Grammar.Passive))
                return _people.StartingAt(i + 2) is null ? -1 : i + 2;
        return -1;
    }

    /// <summary>"None of the envoys was hurt; four officers were": those of whom the verb is true.</summary>
    private PeopleMention? OthersWere(int verb)
    {
        for (var i = verb + 1; i < _pieces.Length && i < verb + Behind && _pieces[i].Sentence == _pieces[verb].Sentence; i++)
            if (_pieces[i].Has(Grammar.Passive) && IsLastOfClause(i))
                return _people.EndingBefore(i) is { Count: > 0 } others && others.First > verb ? others : null;
        return null;
    }

    private bool IsLastOfClause(int at) =>
        at + 1 == _pieces.Length
        || _pieces[at + 1].Sentence != _pieces[at].Sentence
        || _pieces[at + 1].Follows(TokenGap.Comma | TokenGap.Semicolon | TokenGap.Dash);

    /// <summary>
    /// "Wounded passenger dies", "one of those injured has died in hospital": one more dead, and no count of the wounded.
    /// </summary>
    private bool DiesOfIt(int wounded)
    {
        var attribute =
            wounded + 1 < _pieces.Length && _pieces[wounded + 1].Has(People.Actor) && !_pieces[wounded + 1].Follows(PeopleMentions.Apart);
        var ofThem = wounded > 0 && _pieces[wounded - 1].Has(Grammar.Determiner | Grammar.Of);
        if (_pieces[wounded].Has(Deed.Killed | Deed.Dead) || (!attribute && !ofThem))
            return false;
        for (var i = wounded + 1; i < _pieces.Length && _pieces[i].Sentence == _pieces[wounded].Sentence; i++)
        {
            if (_pieces[i].Has(Deed.Dead))
                return true;
            if (_pieces[i].Has(Grammar.Number, Deed.Toll) || _pieces[i].Follows(TokenGap.Semicolon))
                return false;
        }
        return false;
    }

    /// <summary>"Ten were injured and four are in hospital": four of the ten.</summary>
    private bool IsStateOfThem(int state) =>
        _pieces[state].Has(Grammar.Passive)
        && _casualties.Exists(casualty =>
            !casualty.Killed && casualty.Who.Count > 0 && _pieces[casualty.Verb].Sentence == _pieces[state].Sentence
        );

    /// <summary>"the family of a martyred captain": an earlier death.</summary>
    private bool IsAttribute(int verb) =>
        _pieces[verb].Has(Deed.Killed)
        && _pieces[verb].Length == 1
        && verb + 1 < _pieces.Length
        && _pieces[verb - 1].Has(Grammar.Of | Grammar.Determiner)
        && _pieces[verb + 1].Has(People.Actor)
        && !_pieces[verb + 1].Follows(PeopleMentions.Apart);

    /// <summary>
    /// "Toll in Lahore park blast rises to 76", "is 42, corrected from 41": the first later number that counts nothing else.
    /// </summary>
    private void ReadToll(int verb)
    {
        for (var i = verb + 1; i < _pieces.Length && _pieces[i].Sentence == _pieces[verb].Sentence; i++)
        {
            if (
                _people.StartingAt(i) is not { Count: >= 0 } mention
                || !_pieces[i - 1].Has(Deed.Toll, Grammar.Preposition | Grammar.Approx | Grammar.Passive) && !_pieces[i - 1].IsUnknown
            )
                continue;
            Add(TollOf(verb) is { } whose ? mention with { Side = whose.Side } : mention, verb, false);
            return;
        }
    }

    /// <summary>"Toll of militants killed rises to 47": the side of the toll.</summary>
    private PeopleMention? TollOf(int verb) =>
        verb + 2 < _pieces.Length && _pieces[verb + 1].Has(Grammar.Of) && _people.StartingAt(verb + 2) is { Count: < 0 } mention
            ? mention
            : null;

    /// <summary>"police put the number of injured at 24".</summary>
    private bool IsPutAt(int verb, out PeopleMention number)
    {
        number =
            verb > 0
            && verb + 2 < _pieces.Length
            && _pieces[verb - 1].Has(Grammar.Of | Grammar.Determiner, People.Militant)
            && _pieces[verb + 1].Has(Grammar.In)
            && _people.StartingAt(verb + 2) is { Bare: true, Count: > 0 } at
                ? at
                : default;
        return number.Count > 0;
    }

    /// <summary>"claims four lives".</summary>
    private void ReadLives(int verb)
    {
        if (verb + 1 < _pieces.Length && _people.StartingAt(verb + 1) is { } mention && _pieces[mention.End - 1].Has(Deed.Life))
            Add(mention, verb, false);
    }

    private void Add(IEnumerable<(PeopleMention Who, bool Part)> victims, int verb)
    {
        foreach (var (who, part) in victims)
            Add(who, verb, part);
    }

    private void Add(in PeopleMention mention, int verb, bool part)
    {
        var (killed, first) = (_pieces[verb].Has(Deed.Death | Deed.Takes), mention.First);
        if (_casualties.Exists(casualty => casualty.Killed == killed && casualty.Who.First == first))
            return;
        var whose = mention.Side == People.Person && IsOfMilitants(verb) ? mention with { Side = People.Militant } : mention;
        _casualties.Add(new CasualtyMention(whose, verb, killed, part, _pieces[verb].Has(Deed.Toll), IsPast(verb, mention.End)));
    }

    /// <summary>"two others were neutralised": what forces say of militants alone.</summary>
    private bool IsOfMilitants(int verb)
    {
        var last = _reading.Entry.Written(_reading.Entry.Tokens[_pieces[verb].First + _pieces[verb].Length - 1]);
        foreach (var word in OfMilitants)
            if (last.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>
    /// "last year", "in 2016" and the like before the verb in the sentence, or after it ("killed two hostages last week", "killed in the
    /// same town last week").
    /// </summary>
    private bool IsPast(int verb, int end)
    {
        for (
            var i = verb;
            i < Math.Min(_pieces.Length, Math.Max(verb, end) + Behind)
                && _pieces[i].Sentence == _pieces[verb].Sentence
                && !_pieces[i].Follows(TokenGap.Comma)
                && !(i > verb && _pieces[i].Has(Grammar.Clause));
            i++
        )
            if (IsOfBefore(i))
                return true;
        for (var i = verb; i >= 0 && _pieces[i].Sentence == _pieces[verb].Sentence; i--)
            if (IsOfBefore(i))
                return true;
        return false;
    }

    /// <summary>"last week"; but "27 gunned down so far" goes on.</summary>
    private bool IsOfBefore(int at) => _pieces[at].Has(Theme.Past) && !(_pieces[at].Length == 2 && _reading.IsWritten(at, "so"));
}
