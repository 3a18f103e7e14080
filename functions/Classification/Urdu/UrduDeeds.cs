using Alerts.Classification.Text;
using Alerts.Classification.Victims;
using Alerts.Classification.Words;

namespace Alerts.Classification.Urdu;

/// <summary>Finds the actors in a sentence of Urdu, marked by نے, and the owners (کا) of an attack or operation.</summary>
internal sealed class UrduDeeds(Reading reading, List<PeopleMention> mentions)
{
    /// <summary>All meanings of the object's mark (کو) in <c>Data/words-urdu.txt</c>.</summary>
    public const Grammar Object = Grammar.Of | Grammar.Passive;

    /// <summary>Pieces between the owner and the deed: "سی ٹی ڈی کی کوئٹہ کے علاقے میں کارروائی".</summary>
    private const int Between = 7;

    /// <summary>Pieces between نے and the verb, which ends the clause.</summary>
    private const int Clause = 18;

    private readonly Piece[] _pieces = reading.Pieces;

    /// <summary>Piece of the first actor of a side between two pieces; -1 without one.</summary>
    public int FirstActor(People side, int first, int end)
    {
        (Deed deeds, Senses others) =
            side == People.Militant
                ? (Deed.Strikes | Deed.AttackNoun, new Senses(Deed: Deed.OperationNoun, Theme: Theme.Claim))
                : (Deed.OperationNoun | Deed.SecurityDeed | Deed.Foils, Deed.AttackNoun | Deed.Strikes);
        foreach (var mention in mentions)
            if (
                mention.Side == side
                && mention.First >= first
                && mention.End < end
                && (Does(mention.End, deeds, end) || Owns(mention.End, deeds, others, end))
            )
                return mention.First;
        return -1;
    }

    /// <summary>Where tribes clash, the firing is theirs and not an attack: "قبائل میں جھڑپیں، فائرنگ سے تین افراد جاں بحق".</summary>
    public static Senses WithoutFireOfClashes(Senses words) =>
        words.Has(Deed.ClashNoun) && !words.Has(Deed.Bombing) && !words.Has(People.Militant | People.Security)
            ? words with
            {
                Deed = words.Deed & ~(Deed.AttackNoun | Deed.Strikes),
            }
            : words;

    /// <summary>"پر حملہ ناکام": it happened, and failed.</summary>
    public bool AttackIsUnderWay(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
            if (_pieces[i].Has(Deed.AttackNoun) && IsWritten(i - 1, "پر"))
                return true;
        return false;
    }

    /// <summary>"شہید", "گولی مار کر": neither an accident nor a quarrel.</summary>
    public bool IsShot(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (_pieces[i].Has(Deed.Killed) && (_pieces[i].Length > 2 || IsWritten(i, "شہید")))
                return true;
        return false;
    }

    /// <summary>نے, and a deed in the same clause, up to the verb at its end.</summary>
    private bool Does(int at, Deed deeds, int end)
    {
        if (!_pieces[at].Has(Grammar.By))
            return false;
        for (var i = at + 1; i < end && i - at < Clause && !_pieces[i].Follows(TokenGap.Semicolon | TokenGap.Sentence); i++)
        {
            if (_pieces[i].Has(Theme.Claim))
                return false;
            if (_pieces[i].Has(deeds | Deed.Killed | Deed.Wounded))
                return true;
        }
        return false;
    }

    /// <summary>کا, کی, کے or سے, and a deed before the other side's.</summary>
    private bool Owns(int at, Deed deeds, Senses others, int end)
    {
        if (!(_pieces[at].Has(Grammar.Of) && !_pieces[at].Has(Grammar.Passive)) && !IsWritten(at, "سے"))
            return false;
        for (
            var i = at + 1;
            i < end && i - at < Between && !_pieces[i].Follows(TokenGap.Comma | TokenGap.Semicolon | TokenGap.Colon | TokenGap.Sentence);
            i++
        )
        {
            if (_pieces[i].Has(deeds))
                return !_pieces[i].Has(Grammar.Thing) || i > at + 1 || _pieces[i].Has(Deed.OperationNoun);
            if (_pieces[i].Has(others | Grammar.By) || (_pieces[i].Has(Grammar.Thing) && i == at + 1))
                return false;
        }
        return false;
    }

    private bool IsWritten(int piece, string word) =>
        piece >= 0 && reading.Entry.Written(reading.Entry.Tokens[_pieces[piece].First]).SequenceEqual(word);
}
