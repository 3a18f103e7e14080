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

    /// <summary>Pieces between where and what: "چوکی پر رات گئے دہشتگردوں کا حملہ".</summary>
    private const int Adverbs = 5;

    /// <summary>First word of the phrases for taking someone away.</summary>
    private const string Taken = "کو";

    /// <summary>Who and what is attacked.</summary>
    private static readonly Senses Target = new(People.Security | People.Civilian | People.Targeted, Grammar: Grammar.Thing);

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
                && (
                    Does(mention.End, deeds, end)
                    || Owns(mention.End, deeds, others, end)
                    || (side == People.Security && Fires(mention.End, end))
                )
            )
                return mention.First;
        return side == People.Militant ? WhoTakesAway(first, end) : -1;
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

    /// <summary>
    /// "چوکی پر دہشتگردوں کا حملہ، ", "پائپ لائن اڑا دی": a person or a thing is attacked, in so many words; not "چوکی پر حملے کی مذمت".
    /// </summary>
    public bool IsStruck(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (_pieces[i].Has(Deed.AttackNoun) && _pieces[i].Has(Grammar.Thing))
                return true;
            else if (_pieces[i].Has(Deed.AttackNoun) && !_pieces[i].Has(Deed.OperationNoun) && (IsTold(i, end) || IsWritten(i, "پر")))
                for (var on = i; on > first && i - on <= Adverbs; on--)
                    if (IsWritten(on, "پر") && _pieces[on - 1].Has(Target))
                        return true;
        return false;
    }

    /// <summary>"بازار میں دھماکہ، ", "ریلی پر دستی بم": it exploded, wherever that was; not "دھماکے کی مذمت".</summary>
    /// <param name="counted">Its victims are counted, so that the noun need not end its clause: "میلے میں دھماکے سے تین ہلاک".</param>
    public bool IsExploded(int first, int end, bool counted)
    {
        for (var i = first + 1; i < end; i++)
            if (_pieces[i].Has(Deed.Bombing | Deed.Blast) && (IsTold(i, end) || (counted && !Belongs(i, end))))
                for (var at = i - 1; at >= first && i - at <= Adverbs; at--)
                    if (_pieces[at].Has(Grammar.In) || IsWritten(at, "پر"))
                        return true;
        return false;
    }

    /// <summary>"حملہ، جوابی کارروائی میں تین حملہ آور ہلاک": who was attacked shot back.</summary>
    public bool IsAnswered(int first, int end) =>
        (IsStruck(first, end) || IsExploded(first, end, counted: false))
        && Enumerable.Range(first, end - first).Any(i => IsWritten(i, "جوابی"));

    /// <summary>The noun ends its clause or has its verb, and is not part of another noun's phrase.</summary>
    private bool IsTold(int noun, int end) =>
        noun + 1 >= end
        || _pieces[noun + 1].Gap != TokenGap.None
        || (_pieces[noun + 1].Has(Grammar.Passive, Deed.Strikes | Deed.Foils) && !_pieces[noun + 1].Has(Grammar.Of))
        || _pieces[noun + 1].Has(Grammar.And);

    /// <summary>"دھماکے کی", "دھماکوں کے بعد".</summary>
    private bool Belongs(int noun, int end) => noun + 1 < end && _pieces[noun + 1].Has(Grammar.Of | Grammar.After);

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
        // "سی ٹی ڈی پنجاب نے"
        if (_pieces[at].Has(Theme.Home) && at + 1 < end && _pieces[at].Gap == TokenGap.None)
            at++;
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

    /// <summary>"مسلح افراد ٹھیکیدار کو ساتھ لے گئے": who takes away has no mark; -1 without militants who do.</summary>
    private int WhoTakesAway(int first, int end)
    {
        for (var verb = first + 1; verb < end; verb++)
            if (_pieces[verb].Has(Deed.Strikes) && IsWritten(verb, Taken))
                for (var who = verb - 1; who >= first && verb - who < Between; who--)
                    if (_pieces[who].Has(People.Militant) && !_pieces[who + 1].Has(Grammar.Of | Grammar.In | Grammar.Preposition))
                        return who;
        return -1;
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
            if (_pieces[i].Has(others | Grammar.By) || (_pieces[i].Has(Grammar.Thing) && i == at + 1 && !IsWritten(i + 1, "پر")))
                return false;
        }
        return false;
    }

    /// <summary>"فورسز کی فائرنگ سے", "پولیس کی جوابی فائرنگ میں".</summary>
    private bool Fires(int at, int end)
    {
        if (!_pieces[at].Has(Grammar.Of))
            return false;
        var fire = IsWritten(at + 1, "جوابی") ? at + 2 : at + 1;
        return fire + 1 < end && IsWritten(fire, "فائرنگ") && (IsWritten(fire + 1, "سے") || IsWritten(fire + 1, "میں"));
    }

    private bool IsWritten(int piece, string word) => piece >= 0 && piece < _pieces.Length && reading.IsWritten(piece, word);
}
