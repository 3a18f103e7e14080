using Alerts.Classification.Text;
using Alerts.Classification.Victims;
using Alerts.Classification.Words;

namespace Alerts.Classification.Urdu;

/// <summary>Finds killed and wounded in an Urdu text: the dead stand before the verb, only a running total after its noun.</summary>
internal sealed class UrduCasualtyReader
{
    /// <summary>Pieces that may stand between the victims and their verb: "تین مسافروں کو بس سے اتار کر قتل کر دیا".</summary>
    private const int Between = 10;

    /// <summary>Pieces between two verbs from which on the second may tell of the same dead.</summary>
    private const int Again = 10;

    /// <summary>Words of a name after a rank: "ڈی ایس پی گل محمد خان اور".</summary>
    private const int Name = 4;

    private readonly Piece[] _pieces;
    private readonly List<PeopleMention> _mentions;
    private readonly List<CasualtyMention> _casualties = [];

    private UrduCasualtyReader(Piece[] pieces, List<PeopleMention> mentions) => (_pieces, _mentions) = (pieces, mentions);

    public static List<CasualtyMention> Read(Piece[] pieces, List<PeopleMention> mentions)
    {
        var reader = new UrduCasualtyReader(pieces, mentions);
        for (var i = 0; i < pieces.Length; i++)
            if (pieces[i].Has(Deed.Death | Deed.Injury))
                reader.ReadVerb(i);
        return reader._casualties;
    }

    private void ReadVerb(int verb)
    {
        if (_pieces[verb].Has(Deed.Toll | Deed.Wounds))
            ReadTotal(verb);
        else if (IsDenied(verb) || IsAdjective(verb) || IsOnlyShot(verb))
            return;
        else if (WithThem(verb) is { } companions)
            ReadCompanions(companions, verb);
        else if (Nearest(verb) is { } mention)
            ReadList(mention, verb);
    }

    /// <summary>"ہلاک نہیں ہوا", "کوئی ہلاک نہیں".</summary>
    private bool IsDenied(int verb) =>
        (verb + 1 < _pieces.Length && _pieces[verb + 1].Has(Grammar.Not) && _pieces[verb + 1].Gap == TokenGap.None)
        || (verb > 0 && _pieces[verb - 1].Has(Grammar.Not));

    /// <summary>
    /// "شہید اہلکاروں کی نماز جنازہ": a known, earlier death; not "4 اہلکار شہید حملہ آور بھی مارا گیا", where the feed dropped a comma.
    /// </summary>
    private bool IsAdjective(int verb) =>
        verb + 1 < _pieces.Length
        && _pieces[verb + 1].Has(People.Actor)
        && _pieces[verb + 1].Gap == TokenGap.None
        && (EndingBefore(verb) is not { Bare: false, Count: > 0 } || (verb + 2 < _pieces.Length && _pieces[verb + 2].Has(Grammar.Of)));

    /// <summary>"گولی مار دی" kills, unless those who were shot are told to be dead or wounded behind it.</summary>
    private bool IsOnlyShot(int verb)
    {
        if (!_pieces[verb].Has(Deed.Strikes) || !_pieces[verb].Has(Deed.Killed))
            return false;
        for (var i = verb + 1; i < _pieces.Length && _pieces[i].Sentence == _pieces[verb].Sentence; i++)
            if (_pieces[i].Has(Deed.Death | Deed.Injury) && Nearest(i) is { } who && who.First > verb)
                return true;
        return false;
    }

    /// <summary>"ماسٹر مائنڈ ساتھی سمیت مارا گیا", "ایس پی تین ساتھیوں سمیت شہید": those who died with the one named before.</summary>
    private PeopleMention? WithThem(int verb) => verb > 1 && _pieces[verb - 1].Has(Grammar.Including) ? EndingBefore(verb - 1) : null;

    private void ReadCompanions(in PeopleMention companions, int verb)
    {
        if (companions.Count < 0)
            return;
        Add(companions, verb, false);
        if (Named(companions.First) is { Count: 1 } leader)
            Add(leader, verb, false);
    }

    /// <summary>"ہلاکتوں کی تعداد 38 ہو گئی".</summary>
    private void ReadTotal(int noun)
    {
        foreach (var mention in _mentions)
        {
            if (mention.First <= noun || mention.Count < 0)
                continue;
            if (_pieces[mention.First].Sentence == _pieces[noun].Sentence)
                Add(mention, noun, false);
            return;
        }
    }

    /// <summary>The last before the verb who neither act (نے) nor own what follows them (کا), up to an earlier verb or a colon.</summary>
    private PeopleMention? Nearest(int verb)
    {
        for (var end = verb; end > 0 && verb - end < Between && _pieces[end - 1].Sentence == _pieces[verb].Sentence; end--)
        {
            if (EndingBefore(end) is { } mention && (end == verb || IsVictim(end, verb)))
                return mention;
            if (_pieces[end - 1].Has(Deed.Death | Deed.Injury) || (end < verb && _pieces[end].Follows(TokenGap.Semicolon | TokenGap.Colon)))
                return null;
        }
        return null;
    }

    /// <summary>
    /// کو follows them, or no postposition, or "in an encounter"; or they own the death at once ("کی ہلاکت"), or do what only the dead do
    /// ("نے جام شہادت نوش کیا").
    /// </summary>
    private bool IsVictim(int end, int verb)
    {
        if (_pieces[end].Senses == UrduDeeds.Object)
            return true;
        if (_pieces[end].Has(Grammar.Of))
            return end + 1 == verb;
        if (_pieces[end].Has(Grammar.By))
            return end + 1 == verb && _pieces[verb].Has(Deed.Dead);
        if (_pieces[end].Has(Deed.OperationNoun | Deed.ClashNoun) && _pieces[end + 1].Has(Grammar.In))
            return true;
        return !_pieces[end].Has(Grammar.In | Grammar.Preposition | Grammar.Clause | Grammar.Including | Grammar.Thing);
    }

    private PeopleMention? EndingBefore(int piece)
    {
        foreach (var mention in _mentions)
            if (mention.End >= piece)
                return mention.End == piece ? mention : null;
        return null;
    }

    /// <summary>
    /// "دو اہلکار اور تین شہری ہلاک"; before سمیت those who are counted already. A list that starts with "many" gives no count: "متعدد
    /// اہلکار اور شہری زخمی" is not one civilian.
    /// </summary>
    private void ReadList(PeopleMention mention, int verb)
    {
        var (part, nearest) = (false, mention);
        var first = _casualties.Count;
        Add(mention, verb, part);
        while (Previous(mention, ref part) is { } previous)
            Add(mention = previous, verb, part);
        if (mention.Count < 0 && !part && mention.First != nearest.First)
            _casualties.RemoveRange(first, _casualties.Count - first);
    }

    private PeopleMention? Previous(in PeopleMention mention, ref bool part)
    {
        var at = mention.First;
        if (at == 0 || _pieces[at - 1].Sentence != _pieces[at].Sentence)
            return null;
        if (_pieces[at - 1].Has(Grammar.Including))
            part = true;
        else if (!_pieces[at - 1].Has(Grammar.And) && !_pieces[at].Follows(TokenGap.Comma) && !_pieces[at].Has(Grammar.Number))
            return null;
        return Named(_pieces[at - 1].Has(Grammar.Including | Grammar.And) ? at - 1 : at);
    }

    /// <summary>The person before <paramref name="end"/>, with or without the name after the rank.</summary>
    private PeopleMention? Named(int end)
    {
        for (var at = end; at > 0 && end - at <= Name; at--)
        {
            if (EndingBefore(at) is { } mention)
                return at == end || mention.Count == 1 ? mention : null;
            if (!_pieces[at - 1].IsUnknown)
                return null;
        }
        return null;
    }

    private void Add(in PeopleMention mention, int verb, bool part)
    {
        var (killed, first) = (_pieces[verb].Has(Deed.Death), mention.First);
        if (_casualties.Exists(casualty => casualty.Killed == killed && casualty.Who.First == first) || IsSaidAgain(mention, verb, killed))
            return;
        _casualties.Add(new CasualtyMention(mention, verb, killed, part, _pieces[verb].Has(Deed.Toll), IsPast(verb)));
    }

    /// <summary>
    /// In text without full stops the same dead are told twice: "ایک دہشت گرد مارا گیا ... ایک دہشت گرد مارا گیا".
    /// </summary>
    private bool IsSaidAgain(PeopleMention mention, int verb, bool killed) =>
        _casualties.Exists(casualty =>
            casualty.Killed == killed
            && casualty.Who.Side == mention.Side
            && casualty.Who.Count >= mention.Count
            && verb - casualty.Verb >= Again
            && _pieces[casualty.Verb].Sentence == _pieces[verb].Sentence
        );

    private bool IsPast(int verb)
    {
        for (var i = verb; i >= 0 && _pieces[i].Sentence == _pieces[verb].Sentence; i--)
            if (_pieces[i].Has(Theme.Past))
                return true;
        return false;
    }
}
