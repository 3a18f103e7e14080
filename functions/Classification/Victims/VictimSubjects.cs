using Alerts.Classification.Text;
using Alerts.Classification.Words;

namespace Alerts.Classification.Victims;

/// <summary>The victims before a verb: "two soldiers and a child were killed".</summary>
internal sealed class VictimSubjects(Reading reading, PeopleMentions people)
{
    /// <summary>
    /// Pieces that may stand between a subject and its verb: "Two labourers of a cement factory in Kech district were killed".
    /// </summary>
    private const int Between = 12;

    /// <summary>Pieces that may describe those of a list: "a resident of Kingri".</summary>
    private const int Description = 6;

    private readonly Piece[] _pieces = reading.Pieces;

    public IEnumerable<(PeopleMention Who, bool Part)> Read(int verb)
    {
        if (NearestSubject(verb) is not { } mention || IsNone(mention))
            yield break;
        var chain = new List<PeopleMention> { mention };
        var parts = 0;
        while (Previous(mention, out var including) is { } previous)
        {
            if (including)
                parts = chain.Count;
            chain.Add(mention = previous);
        }
        var among = AmongThem(chain, verb);
        var named = Apposition(chain);
        for (var i = 0; i < chain.Count; i++)
            yield return (chain[i], i < Math.Max(Math.Max(parts, among), named));
        if (NamedBeforeOthers(mention) is { } one)
            yield return (one, false);
    }

    /// <summary>"No passenger was hurt", "none of the envoys was hurt".</summary>
    private bool IsNone(in PeopleMention mention)
    {
        var of = mention.First > 0 && _pieces[mention.First - 1].Has(Grammar.Of) ? 1 : 0;
        return mention.First > of
            && _pieces[mention.First - of - 1].Has(Grammar.Not)
            && !_pieces[mention.First].Follows(PeopleMentions.Apart)
            && _pieces[mention.First - of - 1].Sentence == _pieces[mention.First].Sentence;
    }

    /// <summary>
    /// "Five people, a soldier among them, died", "nine people, three women and two children among them": how many of the chain, from its
    /// end, are parts of those before.
    /// </summary>
    private int AmongThem(List<PeopleMention> chain, int verb)
    {
        if (chain[0].End >= verb || !_pieces[chain[0].End].Has(Grammar.Including))
            return 0;
        var comma = chain.FindIndex(mention => mention.First > 0 && _pieces[mention.First].Follows(TokenGap.Comma));
        return comma + 1;
    }

    /// <summary>
    /// "Two Levies men, Naib Subedar Gul and Sepoy Khan, were killed", "a soldier, Lance Naik Mudassir": as many names as people are the
    /// same people. "A tribal elder, identified as Malik Khan, a resident of Shakai": commas alone describe one person.
    /// </summary>
    private int Apposition(List<PeopleMention> chain)
    {
        var names = 0;
        while (names < chain.Count - 1 && chain[names].Count == 1 && PeopleMentions.IsPartOfName(_pieces[chain[names].End - 1]))
            names++;
        if (names > 0 && chain[names].Count == names && _pieces[chain[names - 1].First].Follows(TokenGap.Comma))
            return names;
        return chain.TrueForAll(one => one.Count == 1) && !chain.Exists(IsAfterAnd) && chain.SkipLast(1).All(IsDescription)
            ? chain.Count - 1
            : 0;
    }

    /// <summary>"a resident of Shakai", "identified as Khan"; but not "Policeman, passerby killed".</summary>
    private bool IsDescription(PeopleMention one) => _pieces[one.First].Has(Grammar.Determiner | Grammar.Approx);

    private bool IsAfterAnd(PeopleMention one) => one.First > 0 && _pieces[one.First - 1].Has(Grammar.And | Grammar.Including);

    /// <summary>"Idrees Khan, four others killed": a person named before the others is one more.</summary>
    private PeopleMention? NamedBeforeOthers(in PeopleMention others)
    {
        var at = others.First - (others.First > 0 && _pieces[others.First - 1].Has(Grammar.And) ? 1 : 0);
        if (at == 0 || others.Count < 1 || !_pieces[others.End - 1].Has(Grammar.Other) && !HasOther(others) && !IsTheirs(at, others))
            return null;
        if (at == others.First && !_pieces[at].Follows(TokenGap.Comma))
            return null;
        var first = at;
        while (
            first > 0
            && PeopleMentions.IsPartOfName(_pieces[first - 1])
            && _pieces[first - 1].Sentence == _pieces[at].Sentence
            && (first == at || !_pieces[first].Follows(PeopleMentions.Apart))
        )
            first--;
        var object_ =
            first > 0 && _pieces[first - 1].Sentence == _pieces[at].Sentence && _pieces[first - 1].Has(Grammar.Preposition | Grammar.By);
        return first == at || object_ ? null : new PeopleMention(first, at, 1, People.Person);
    }

    /// <summary>"Alam Khan and his bodyguard".</summary>
    private bool IsTheirs(int at, in PeopleMention mention) =>
        at < mention.First
        && _pieces[mention.First].Has(Grammar.Determiner)
        && (reading.IsWritten(mention.First, "his") || reading.IsWritten(mention.First, "her"));

    private bool HasOther(in PeopleMention mention)
    {
        for (var i = mention.First; i < mention.End; i++)
            if (_pieces[i].Has(Grammar.Other))
                return true;
        return false;
    }

    private PeopleMention? NearestSubject(int verb)
    {
        for (var end = verb; end > 0 && verb - end < Between && _pieces[end - 1].Sentence == _pieces[verb].Sentence; end--)
        {
            if (
                people.EndingBefore(end) is { } mention
                && (end >= verb - 3 || mention.Count >= 0)
                && !(mention.First > 0 && IsTheirDeed(mention.First - 1))
            )
                return BehindIt(mention) ?? Outermost(mention);
            if (IsTheirDeed(end - 1))
                continue;
            if (IsWho(end - 1) && people.EndingBefore(BeforeName(end - 1)) is { Count: >= 0 } described)
                return Outermost(described);
            if (
                (_pieces[end - 1].Has(Deed.Death | Deed.Injury) && !DiedOfIt(end - 1, verb))
                || (_pieces[end - 1].Has(Grammar.Clause) && end < verb - 1)
            )
                return null;
            if (_pieces[end - 1].Follows(TokenGap.Semicolon | TokenGap.Colon))
                return null;
        }
        return null;
    }

    /// <summary>"Killers of policemen shot dead": not the policemen.</summary>
    private PeopleMention? OfKillers(int at) =>
        at > 0 && _pieces[at - 1].Has(Theme.Home) ? OfKillers(at - 1)
        : at < 2 || !_pieces[at - 1].Has(Grammar.Of) ? null
        : reading.IsWritten(at - 2, "killers") || reading.IsWritten(at - 2, "murderers")
            ? new PeopleMention(at - 2, at - 1, -1, People.Person)
        : reading.IsWritten(at - 2, "killer") || reading.IsWritten(at - 2, "murderer") ? new PeopleMention(at - 2, at - 1, 1, People.Person)
        : null;

    /// <summary>"30 behind officers' martyrdom killed", "nine behind the attack killed": militants, and not the officers.</summary>
    private PeopleMention? BehindIt(in PeopleMention dead)
    {
        if (dead.Bare && reading.IsWritten(dead.End, "behind"))
            return dead with { Side = People.Militant };
        if (OfKillers(dead.First) is { } killers)
            return killers;
        var behind = dead.First - 1;
        if (behind < 1 || !reading.IsWritten(behind, "behind") || people.EndingBefore(behind) is not { Count: > 0 } doers)
            return null;
        return doers.Bare ? doers with { Side = People.Militant } : doers;
    }

    /// <summary>
    /// "militants behind the martyrdom of a colonel", "wanted for killing of": earlier deeds; but "resulted in the death of".
    /// </summary>
    public bool IsTheirDeed(int verb) =>
        verb > 1
        && _pieces[verb].Has(Deed.Kills)
        && _pieces[verb].Length > 1
        && _pieces[verb - 1].Has(Grammar.Preposition)
        && !_pieces[verb - 1].Has(Grammar.In)
        && _pieces[verb - 2].Has(People.Actor, Grammar.Approx);

    /// <summary>"Barber shot in Hub, dies": the barber does.</summary>
    private bool DiedOfIt(int wounded, int verb) =>
        _pieces[verb].Has(Deed.Dead) && _pieces[wounded].Has(Deed.Wounded) && !_pieces[wounded].Has(Deed.Death);

    /// <summary>"a head constable, Rahim Khan, who": where the constable ends.</summary>
    private int BeforeName(int end)
    {
        var at = end;
        while (at > 0 && PeopleMentions.IsPartOfName(_pieces[at - 1]) && _pieces[at - 1].Sentence == _pieces[end].Sentence)
            at--;
        return at < end && _pieces[at].Follows(TokenGap.Comma) ? at : end;
    }

    /// <summary>"A major who led the raid was martyred": the major was.</summary>
    private bool IsWho(int piece) => _pieces[piece].Has(Grammar.Clause) && reading.IsWritten(piece, "who");

    /// <summary>"two personnel of the Khasadar force": the two.</summary>
    private PeopleMention Outermost(in PeopleMention mention) =>
        mention.First > 0 && _pieces[mention.First - 1].Has(Grammar.Of) && people.EndingBefore(mention.First - 1) is { Count: >= 0 } outer
            ? outer
            : OneOfThem(mention);

    /// <summary>"a commander among four": the four are on the commander's side.</summary>
    private PeopleMention OneOfThem(in PeopleMention mention) =>
        mention.Side == People.Person
        && mention.First > 0
        && _pieces[mention.First - 1].Has(Grammar.Among)
        && people.EndingBefore(mention.First - 1) is { } one
            ? mention with
            {
                Side = one.Side,
            }
            : mention;

    /// <summary>The person before in a list: ", " or "and", or after an "including" that covers this one.</summary>
    private PeopleMention? Previous(in PeopleMention mention, out bool including)
    {
        var at = mention.First;
        including = at > 0 && _pieces[at - 1].Has(Grammar.Including);
        if (at > 0 && _pieces[at - 1].Has(Grammar.Among))
            return null;
        if (at > 0 && _pieces[at - 1].Has(Grammar.And | Grammar.Including))
            at--;
        else if (!_pieces[at].Follows(TokenGap.Comma))
            return null;
        return at > 0 && _pieces[at - 1].Sentence == _pieces[mention.First].Sentence && Described(at) is { } previous && !IsAgent(previous)
            ? previous
            : null;
    }

    /// <summary>
    /// Those who are named right before, or before what they are of: "the chairman of Panjgur district council, and a guard".
    /// </summary>
    private PeopleMention? Described(int end)
    {
        if (people.EndingBefore(end) is { } before)
            return Outermost(before);
        for (var at = end - 1; at > 0 && end - at <= Description && _pieces[at].Sentence == _pieces[end - 1].Sentence; at--)
        {
            if (_pieces[at].Has(Grammar.Of))
                return people.EndingBefore(at) is { Count: >= 0 } of ? of : null;
            if (!_pieces[at].IsUnknown && !_pieces[at].Has(Theme.Home, Grammar.Thing | Grammar.Determiner))
                return null;
        }
        return null;
    }

    /// <summary>"hit by a suicide bomber, five die": the bomber did it.</summary>
    private bool IsAgent(in PeopleMention mention) => mention.First > 0 && _pieces[mention.First - 1].Has(Grammar.By);
}
