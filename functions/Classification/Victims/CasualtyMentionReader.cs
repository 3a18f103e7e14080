using Alerts.Classification.Text;
using Alerts.Classification.Words;

namespace Alerts.Classification.Victims;

internal sealed class CasualtyMentionReader
{
    /// <summary>
    /// Pieces that may stand between a subject and its verb: "Two labourers of a cement factory in Kech district were killed".
    /// </summary>
    private const int Between = 12;

    /// <summary>Pieces after the verb or the dead in which words such as "last week" still give the time.</summary>
    private const int Behind = 7;

    private const TokenGap Apart = TokenGap.Comma | TokenGap.Semicolon | TokenGap.Dash | TokenGap.Colon | TokenGap.Sentence;

    private readonly Reading _reading;
    private readonly Piece[] _pieces;
    private readonly List<CasualtyMention> _losses = [];
    private readonly int _year;
    private readonly List<PeopleMention> _crowds;

    private CasualtyMentionReader(Reading reading, List<PeopleMention> crowds, int? year)
    {
        _reading = reading;
        _year = year ?? int.MaxValue;
        _pieces = reading.Pieces;
        _crowds = crowds;
    }

    public static List<CasualtyMention> Read(Reading reading, List<PeopleMention> crowds, int? year)
    {
        var reader = new CasualtyMentionReader(reading, crowds, year);
        for (var i = 0; i < reading.Pieces.Length; i++)
            if (reading.Pieces[i].Has(Deed.Death | Deed.Injury | Deed.Takes))
                reader.ReadVerb(i);
        return reader._losses;
    }

    /// <summary>Mentions are few, and in order.</summary>
    private PeopleMention? StartingAt(int piece)
    {
        foreach (var crowd in _crowds)
            if (crowd.First >= piece)
                return crowd.First == piece ? crowd : null;
        return null;
    }

    private PeopleMention? EndingBefore(int piece)
    {
        foreach (var crowd in _crowds)
            if (crowd.End >= piece)
                return crowd.End == piece ? crowd : null;
        return null;
    }

    private void ReadVerb(int verb)
    {
        if (verb > 0 && (_pieces[verb - 1].Has(Grammar.Not) || IsTheirDeed(verb) || IsAttribute(verb)))
            return;
        var piece = _pieces[verb];
        if (piece.Has(Deed.Wounded) && DiesOfIt(verb))
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
        var before = _losses.Count;
        if (IsInverted(verb))
            ReadObjects(verb, verb + 2);
        else if (active || (piece.Has(Deed.Killed | Deed.Wounded) && HasObject(verb)))
            ReadObjects(verb, verb + 1);
        if (_losses.Count == before && active && NamedObject(verb) is { } named)
            Add(named, verb, false);
        if (_losses.Count == before && piece.Has(Deed.Killed | Deed.Dead | Deed.Wounded))
            ReadSubjects(verb);
    }

    /// <summary>
    /// "Wounded passenger dies", "one of those injured has died in hospital": one more dead, and no count of the wounded.
    /// </summary>
    private bool DiesOfIt(int wounded)
    {
        var attribute = wounded + 1 < _pieces.Length && _pieces[wounded + 1].Has(People.Actor) && !_pieces[wounded + 1].Follows(Apart);
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

    /// <summary>"the family of a martyred captain": an earlier death.</summary>
    private bool IsAttribute(int verb) =>
        _pieces[verb].Has(Deed.Killed)
        && _pieces[verb].Length == 1
        && verb + 1 < _pieces.Length
        && _pieces[verb - 1].Has(Grammar.Of | Grammar.Determiner)
        && _pieces[verb + 1].Has(People.Actor)
        && !_pieces[verb + 1].Follows(Apart);

    /// <summary>
    /// "militants behind the martyrdom of a colonel", "wanted for killing of": earlier deeds; but "resulted in the death of".
    /// </summary>
    private bool IsTheirDeed(int verb) =>
        verb > 1
        && _pieces[verb].Has(Deed.Kills)
        && _pieces[verb].Length > 1
        && _pieces[verb - 1].Has(Grammar.Preposition)
        && !_pieces[verb - 1].Has(Grammar.In)
        && _pieces[verb - 2].Has(People.Actor, Grammar.Approx);

    /// <summary>
    /// "Toll in Lahore park blast rises to 76", "is 42, corrected from 41": the first later number that counts nothing else.
    /// </summary>
    private void ReadToll(int verb)
    {
        for (var i = verb + 1; i < _pieces.Length && _pieces[i].Sentence == _pieces[verb].Sentence; i++)
        {
            if (
                StartingAt(i) is not { Count: >= 0 } crowd
                || !_pieces[i - 1].Has(Deed.Toll, Grammar.Preposition | Grammar.Approx | Grammar.Passive) && !_pieces[i - 1].IsUnknown
            )
                continue;
            Add(TollOf(verb) is { } whose ? crowd with { Side = whose.Side } : crowd, verb, false);
            return;
        }
    }

    /// <summary>"Toll of militants killed rises to 47": the side of the toll.</summary>
    private PeopleMention? TollOf(int verb) =>
        verb + 2 < _pieces.Length && _pieces[verb + 1].Has(Grammar.Of) && StartingAt(verb + 2) is { Count: < 0 } crowd ? crowd : null;

    /// <summary>"police put the number of injured at 24".</summary>
    private bool IsPutAt(int verb, out PeopleMention number)
    {
        number =
            verb > 0
            && verb + 2 < _pieces.Length
            && _pieces[verb - 1].Has(Grammar.Of | Grammar.Determiner)
            && _pieces[verb + 1].Has(Grammar.In)
            && StartingAt(verb + 2) is { Bare: true, Count: > 0 } at
                ? at
                : default;
        return number.Count > 0;
    }

    /// <summary>"claims four lives".</summary>
    private void ReadLives(int verb)
    {
        if (verb + 1 < _pieces.Length && StartingAt(verb + 1) is { } crowd && _pieces[crowd.End - 1].Has(Deed.Life))
            Add(crowd, verb, false);
    }

    /// <summary>"killed two": a person follows at once who is not another verb's subject ("Five killed 10 injured").</summary>
    private bool HasObject(int verb)
    {
        if (verb > 0 && _pieces[verb - 1].Has(Grammar.Passive) && !_pieces[verb - 1].Has(Grammar.Have))
            return false;
        return verb + 1 < _pieces.Length && !_pieces[verb + 1].Follows(Apart) && StartingAt(verb + 1) is { } crowd && !IsSubject(crowd);
    }

    /// <summary>"Gunmen shot and killed Imran Afridi": a name of two words or more after the verb is one person.</summary>
    private PeopleMention? NamedObject(int verb)
    {
        if (verb == 0 || _pieces[verb - 1].Has(Grammar.Passive) || verb + 1 >= _pieces.Length || _pieces[verb + 1].Follows(Apart))
            return null;
        var end = verb + 1;
        while (end < _pieces.Length && IsPartOfName(_pieces[end]) && (end == verb + 1 || _pieces[end].Gap == TokenGap.None))
            end++;
        return end > verb + 2 ? new PeopleMention(verb + 1, end, 1, People.Person) : null;
    }

    private bool IsSubject(in PeopleMention crowd)
    {
        var next = crowd.End;
        while (next < _pieces.Length && _pieces[next].Has(Grammar.Passive))
            next++;
        return next < _pieces.Length
            && _pieces[next].Sentence == _pieces[crowd.First].Sentence
            && _pieces[next].Has(Deed.Killed | Deed.Dead | Deed.Wounded)
            && !_pieces[next].Follows(TokenGap.Comma);
    }

    /// <summary>"Also killed were two soldiers".</summary>
    private bool IsInverted(int verb) =>
        verb > 0
        && verb + 2 < _pieces.Length
        && _pieces[verb - 1].Has(Grammar.And)
        && _pieces[verb].Has(Deed.Killed | Deed.Wounded)
        && !_pieces[verb].Follows(Apart)
        && _pieces[verb + 1].Has(Grammar.Passive)
        && StartingAt(verb + 2) is not null;

    /// <param name="from">Where the first of them may stand.</param>
    private void ReadObjects(int verb, int from)
    {
        var (at, part, skipped) = (from, false, 0);
        while (at < _pieces.Length && _pieces[at].Sentence == _pieces[verb].Sentence)
        {
            if (StartingAt(at) is { } crowd && !(IsSubject(crowd) && at > from))
            {
                Add(
                    crowd,
                    verb,
                    part
                        || (
                            skipped < 0
                            && crowd.End < _pieces.Length
                            && _pieces[crowd.End].Has(Grammar.Including)
                            && _pieces[crowd.First].Follows(TokenGap.Comma)
                        )
                );
                at = crowd.End;
                skipped = -1;
            }
            else if (_pieces[at].Has(Grammar.Including))
                (part, at) = (true, at + 1);
            else if (IsLink(at, skipped))
                (at, skipped) = (at + 1, skipped < 0 ? skipped : skipped + 1);
            else
                break;
            if (skipped < 0 && at < _pieces.Length && !Continues(at))
                break;
        }
    }

    /// <summary>A word or two may stand between the verb and the first object; "and" between two objects.</summary>
    private bool IsLink(int at, int skipped) =>
        skipped < 0
            ? _pieces[at].Has(Grammar.And | Grammar.Determiner | Grammar.Approx)
            : skipped < 3 && (_pieces[at].IsUnknown || _pieces[at].Has(Grammar.Approx | Grammar.Determiner | Grammar.Of, Theme.Home));

    private bool Continues(int at) =>
        _pieces[at].Follows(TokenGap.Comma)
        || _pieces[at].Has(Grammar.And | Grammar.Including)
        || _pieces[at - 1].Has(Grammar.And | Grammar.Including);

    private void ReadSubjects(int verb)
    {
        if (NearestSubject(verb) is not { } crowd)
            return;
        var chain = new List<PeopleMention> { crowd };
        var parts = 0;
        while (Previous(crowd, out var including) is { } previous)
        {
            if (including)
                parts = chain.Count;
            chain.Add(crowd = previous);
        }
        var among = AmongThem(chain, verb);
        var named = Apposition(chain);
        for (var i = 0; i < chain.Count; i++)
            Add(chain[i], verb, i < Math.Max(Math.Max(parts, among), named));
        if (NamedBeforeOthers(crowd) is { } one)
            Add(one, verb, false);
    }

    /// <summary>
    /// "Five people, a soldier among them, died", "nine people, three women and two children among them": how many of the chain, from its
    /// end, are parts of those before.
    /// </summary>
    private int AmongThem(List<PeopleMention> chain, int verb)
    {
        if (chain[0].End >= verb || !_pieces[chain[0].End].Has(Grammar.Including))
            return 0;
        var comma = chain.FindIndex(crowd => crowd.First > 0 && _pieces[crowd.First].Follows(TokenGap.Comma));
        return comma + 1;
    }

    /// <summary>
    /// "Two Levies men, Naib Subedar Gul and Sepoy Khan, were killed", "a soldier, Lance Naik Mudassir": as many names as people are the
    /// same people.
    /// </summary>
    private int Apposition(List<PeopleMention> chain)
    {
        var names = 0;
        while (names < chain.Count - 1 && chain[names].Count == 1 && IsPartOfName(_pieces[chain[names].End - 1]))
            names++;
        return names > 0 && chain[names].Count == names && _pieces[chain[names - 1].First].Follows(TokenGap.Comma) ? names : 0;
    }

    /// <summary>"Idrees Khan, four others killed": a person named before the others is one more.</summary>
    private PeopleMention? NamedBeforeOthers(in PeopleMention others)
    {
        var at = others.First - (others.First > 0 && _pieces[others.First - 1].Has(Grammar.And) ? 1 : 0);
        if (at == 0 || others.Count < 1 || !_pieces[others.End - 1].Has(Grammar.Other) && !HasOther(others))
            return null;
        if (at == others.First && !_pieces[at].Follows(TokenGap.Comma))
            return null;
        var first = at;
        while (
            first > 0
            && IsPartOfName(_pieces[first - 1])
            && _pieces[first - 1].Sentence == _pieces[at].Sentence
            && (first == at || !_pieces[first].Follows(Apart))
        )
            first--;
        var object_ =
            first > 0 && _pieces[first - 1].Sentence == _pieces[at].Sentence && _pieces[first - 1].Has(Grammar.Preposition | Grammar.By);
        return first == at || object_ ? null : new PeopleMention(first, at, 1, People.Person);
    }

    private bool HasOther(in PeopleMention crowd)
    {
        for (var i = crowd.First; i < crowd.End; i++)
            if (_pieces[i].Has(Grammar.Other))
                return true;
        return false;
    }

    private static bool IsPartOfName(in Piece piece) =>
        piece.IsUnknown && (piece.Shape & (TokenShape.Capitalised | TokenShape.AllCaps)) != 0;

    private PeopleMention? NearestSubject(int verb)
    {
        for (var end = verb; end > 0 && verb - end < Between && _pieces[end - 1].Sentence == _pieces[verb].Sentence; end--)
        {
            if (
                EndingBefore(end) is { } crowd
                && (end >= verb - 3 || crowd.Count >= 0)
                && !(crowd.First > 0 && IsTheirDeed(crowd.First - 1))
            )
                return Outermost(crowd);
            if (IsTheirDeed(end - 1))
                continue;
            if (IsWho(end - 1) && EndingBefore(end - 1) is { Count: >= 0 } described)
                return Outermost(described);
            if (_pieces[end - 1].Has(Deed.Death | Deed.Injury) || (_pieces[end - 1].Has(Grammar.Clause) && end < verb - 1))
                return null;
            if (_pieces[end - 1].Follows(TokenGap.Semicolon | TokenGap.Colon))
                return null;
        }
        return null;
    }

    /// <summary>"A major who led the raid was martyred": the major was.</summary>
    private bool IsWho(int piece) => _pieces[piece].Has(Grammar.Clause) && _reading.IsWritten(piece, "who");

    /// <summary>"two personnel of the Khasadar force": the two.</summary>
    private PeopleMention Outermost(in PeopleMention crowd) =>
        crowd.First > 0 && _pieces[crowd.First - 1].Has(Grammar.Of) && EndingBefore(crowd.First - 1) is { Count: >= 0 } outer
            ? outer
            : OneOfThem(crowd);

    /// <summary>"a commander among four": the four are on the commander's side.</summary>
    private PeopleMention OneOfThem(in PeopleMention crowd) =>
        crowd.Side == People.Person
        && crowd.First > 0
        && _pieces[crowd.First - 1].Has(Grammar.Among)
        && EndingBefore(crowd.First - 1) is { } one
            ? crowd with
            {
                Side = one.Side,
            }
            : crowd;

    /// <summary>The person before in a list: ", " or "and", or after an "including" that covers this one.</summary>
    private PeopleMention? Previous(in PeopleMention crowd, out bool including)
    {
        var at = crowd.First;
        including = at > 0 && _pieces[at - 1].Has(Grammar.Including);
        if (at > 0 && _pieces[at - 1].Has(Grammar.Among))
            return null;
        if (at > 0 && _pieces[at - 1].Has(Grammar.And | Grammar.Including))
            at--;
        else if (!_pieces[at].Follows(TokenGap.Comma))
            return null;
        return at > 0 && _pieces[at - 1].Sentence == _pieces[crowd.First].Sentence && EndingBefore(at) is { } previous && !IsAgent(previous)
            ? previous
            : null;
    }

    /// <summary>"hit by a suicide bomber, five die": the bomber did it.</summary>
    private bool IsAgent(in PeopleMention crowd) => crowd.First > 0 && _pieces[crowd.First - 1].Has(Grammar.By);

    private void Add(in PeopleMention crowd, int verb, bool part)
    {
        var (killed, first) = (_pieces[verb].Has(Deed.Death | Deed.Takes), crowd.First);
        if (_losses.Exists(loss => loss.Killed == killed && loss.Who.First == first))
            return;
        _losses.Add(new CasualtyMention(crowd, verb, killed, part, _pieces[verb].Has(Deed.Toll), IsPast(verb, crowd.End)));
    }

    /// <summary>
    /// "last year" and the like before the verb in the sentence, or after it ("killed two hostages last week", "killed in the same town
    /// last week").
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
            if (_pieces[i].Has(Theme.Past))
                return true;
        for (var i = verb; i >= 0 && _pieces[i].Sentence == _pieces[verb].Sentence; i--)
            if (_pieces[i].Has(Theme.Past) || IsEarlierYear(_pieces[i]))
                return true;
        return false;
    }

    private bool IsEarlierYear(in Piece piece) =>
        piece.Value >= 1947 && piece.Value < Math.Min(_year, 2100) && _year < int.MaxValue && piece.Shape == TokenShape.Number;
}
