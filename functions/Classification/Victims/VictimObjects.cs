using Alerts.Classification.Text;
using Alerts.Classification.Words;

namespace Alerts.Classification.Victims;

/// <summary>The victims behind a verb: "killed two soldiers and a child".</summary>
internal sealed class VictimObjects(Reading reading, PeopleMentions people)
{
    private static readonly string[] Speech = ["said", "says", "told", "confirmed", "added"];

    private readonly Piece[] _pieces = reading.Pieces;

    /// <summary>"killed two": a person follows at once who is not another verb's subject ("Five killed 10 injured").</summary>
    public bool Has(int verb)
    {
        if (verb > 0 && _pieces[verb - 1].Has(Grammar.Passive) && !_pieces[verb - 1].Has(Grammar.Have))
            return false;
        return verb + 1 < _pieces.Length
            && !_pieces[verb + 1].Follows(PeopleMentions.Apart)
            && people.StartingAt(verb + 1) is { } mention
            && !IsSubject(mention);
    }

    /// <summary>"Gunmen shot and killed Imran Afridi": a name of two words or more after the verb is one person.</summary>
    public PeopleMention? Named(int verb)
    {
        if (
            verb == 0
            || _pieces[verb - 1].Has(Grammar.Passive)
            || verb + 1 >= _pieces.Length
            || _pieces[verb + 1].Follows(PeopleMentions.Apart)
        )
            return null;
        var end = verb + 1;
        while (end < _pieces.Length && PeopleMentions.IsPartOfName(_pieces[end]) && (end == verb + 1 || _pieces[end].Gap == TokenGap.None))
            end++;
        return end > verb + 2 ? new PeopleMention(verb + 1, end, 1, People.Person) : null;
    }

    /// <summary>"Also killed were two soldiers".</summary>
    public bool IsInverted(int verb) =>
        verb + 2 < _pieces.Length
        && (verb == 0 || _pieces[verb - 1].Has(Grammar.And) || _pieces[verb].Follows(TokenGap.Sentence))
        && _pieces[verb].Has(Deed.Killed | Deed.Wounded)
        && !_pieces[verb].Follows(PeopleMentions.Apart & ~TokenGap.Sentence)
        && _pieces[verb + 1].Has(Grammar.Passive)
        && people.StartingAt(verb + 2) is not null;

    /// <param name="from">Where the first of them may stand.</param>
    public IEnumerable<(PeopleMention Who, bool Part)> Read(int verb, int from)
    {
        var victims = List(verb, from).ToList();
        return victims is [{ Who.Count: 1 }, ..] && victims.Skip(1).All(IsDescription)
            ? victims.Select((victim, i) => (victim.Who, victim.Part || i > 0))
            : victims;
    }

    /// <summary>
    /// "killed an elder, identified as Malik Khan, a resident of Makin", "killed an elder, Malik Khan": commas alone describe one person.
    /// </summary>
    private bool IsDescription((PeopleMention Who, bool Part) victim) =>
        victim.Who.Count == 1
        && (_pieces[victim.Who.First].Has(Grammar.Determiner | Grammar.Approx) || PeopleMentions.IsPartOfName(_pieces[victim.Who.End - 1]))
        && _pieces[victim.Who.First].Follows(TokenGap.Comma);

    private IEnumerable<(PeopleMention Who, bool Part)> List(int verb, int from)
    {
        var (at, part, skipped) = (from, false, 0);
        while (at < _pieces.Length && _pieces[at].Sentence == _pieces[verb].Sentence)
        {
            if (people.StartingAt(at) is { } mention && !(at > from && (IsSubject(mention) || Speaks(mention))))
            {
                yield return (
                    mention,
                    part
                        || (
                            skipped < 0
                            && mention.End < _pieces.Length
                            && _pieces[mention.End].Has(Grammar.Including)
                            && _pieces[mention.First].Follows(TokenGap.Comma)
                        )
                );
                at = mention.End;
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
            : skipped < 3
                && (_pieces[at].IsUnknown || _pieces[at].Has(Grammar.Approx | Grammar.Determiner | Grammar.Of, Theme.Home | Theme.Foreign));

    private bool Continues(int at) =>
        _pieces[at].Follows(TokenGap.Comma)
        || _pieces[at].Has(Grammar.And | Grammar.Including)
        || _pieces[at - 1].Has(Grammar.And | Grammar.Including);

    /// <summary>"wounded 20 people, deputy commissioner Abdullah Khan said".</summary>
    private bool Speaks(in PeopleMention mention) =>
        mention.End < _pieces.Length
        && _pieces[mention.First].Follows(TokenGap.Comma)
        && _pieces[mention.End].Sentence == _pieces[mention.First].Sentence
        && Array.Exists(Speech, IsNext(mention.End));

    private Predicate<string> IsNext(int at) => word => reading.IsWritten(at, word);

    private bool IsSubject(in PeopleMention mention)
    {
        var next = mention.End;
        while (next < _pieces.Length && _pieces[next].Has(Grammar.Passive))
            next++;
        return next < _pieces.Length
            && _pieces[next].Sentence == _pieces[mention.First].Sentence
            && _pieces[next].Has(Deed.Killed | Deed.Dead | Deed.Wounded)
            && !_pieces[next].Follows(TokenGap.Comma);
    }
}
