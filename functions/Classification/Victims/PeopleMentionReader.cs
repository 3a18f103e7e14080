using System.Runtime.InteropServices;
using Alerts.Classification.Text;
using Alerts.Classification.Words;

namespace Alerts.Classification.Victims;

internal static class PeopleMentionReader
{
    /// <summary>Pieces between a number and the noun it counts: "14 Pakistani paramilitary Frontier Corps soldiers".</summary>
    private const int Modifiers = 6;

    private const TokenGap Apart = ~(TokenGap.Hyphen | TokenGap.Quote | TokenGap.Slash);

    /// <summary>After a number that stands alone.</summary>
    private static readonly Senses AfterNumber = new(
        Deed: Deed.Death | Deed.Injury,
        Grammar: Grammar.Preposition
            | Grammar.Clause
            | Grammar.And
            | Grammar.Other
            | Grammar.Including
            | Grammar.Passive
            | Grammar.Have
            | Grammar.By
            | Grammar.Of
    );

    public static List<PeopleMention> Read(Piece[] pieces)
    {
        var mentions = new List<PeopleMention>();
        for (var i = 0; i < pieces.Length; i++)
        {
            if (!TryRead(pieces, i, out var mention))
                continue;
            mentions.Add(mention);
            i = mention.End - 1;
        }
        return mentions;
    }

    private static bool TryRead(Piece[] pieces, int at, out PeopleMention mention)
    {
        if (pieces[at].Has(Grammar.Number))
            return TryCounted(pieces, at, out mention);
        if (IsOneMore(pieces, at))
        {
            mention = new PeopleMention(at, at + 1, 1, People.Person);
            return true;
        }
        if (pieces[at].Has(People.Actor) && !pieces[at].Has(Grammar.Other))
            return TryNamed(pieces, at, out mention);
        mention = default;
        return false;
    }

    /// <summary>"another was wounded", "the other injured": one person.</summary>
    private static bool IsOneMore(Piece[] pieces, int at) =>
        pieces[at].Has(Grammar.Other)
        && pieces[at].Has(People.Single, Grammar.Approx)
        && at + 1 < pieces.Length
        && !pieces[at + 1].Follows(Apart)
        && (
            pieces[at + 1].Has(Deed.Death | Deed.Injury)
            || (pieces[at + 1].Has(Grammar.Passive) && at + 2 < pieces.Length && pieces[at + 2].Has(Deed.Death | Deed.Injury))
        );

    /// <summary>A number with a noun, or a bare one ("kills 5").</summary>
    private static bool TryCounted(Piece[] pieces, int at, out PeopleMention mention)
    {
        mention = default;
        if (CountsThings(pieces, at))
            return false;
        var noun = LastNoun(pieces, at + 1, out var side);
        if (noun < 0 && !StandsAlone(pieces, at) && !IsObject(pieces, at))
            return false;
        if (noun >= 0 && noun + 1 < pieces.Length && IsThing(pieces[noun + 1]))
            return false;
        if (side == People.Person && noun >= 0)
            side = Members(pieces, noun);
        var last = noun < 0 && CountsUnknown(pieces, at) ? at + 1 : Math.Max(noun, at);
        mention = new PeopleMention(Start(pieces, at), last + 1, pieces[at].Value, side, noun < 0);
        return true;
    }

    /// <summary>"18 men of the Islamic Movement", "two personnel of the Khasadar force": their organisation.</summary>
    private static People Members(Piece[] pieces, int noun)
    {
        if (noun + 2 >= pieces.Length || !pieces[noun + 1].Has(Grammar.Of))
            return People.Person;
        var of = noun + 2;
        if (pieces[of].Has(Grammar.Determiner) && of + 1 < pieces.Length)
            of++;
        var side = pieces[of].Senses.People & (People.Security | People.Militant | People.Civilian);
        return pieces[of].Sentence == pieces[noun].Sentence && side is People.Security or People.Militant or People.Civilian
            ? side
            : People.Person;
    }

    /// <summary>"kills two negotiators": any noun there is a person.</summary>
    private static bool IsObject(Piece[] pieces, int at)
    {
        var verb = Start(pieces, at) - 1;
        return verb >= 0
            && pieces[verb].Has(Deed.Kills | Deed.Wounds | Deed.Killed | Deed.Wounded)
            && pieces[verb].Sentence == pieces[at].Sentence;
    }

    /// <summary>"cost the lives of four Kalpars and two BRA men": an unknown noun, and more people after it.</summary>
    private static bool CountsUnknown(Piece[] pieces, int at) =>
        at + 2 < pieces.Length
        && pieces[at + 1].IsUnknown
        && !pieces[at + 1].Follows(Apart)
        && IsObject(pieces, at)
        && (pieces[at + 2].Has(Grammar.And | Grammar.Including) || pieces[at + 2].Follows(TokenGap.Comma));

    private static bool CountsThings(Piece[] pieces, int at)
    {
        var (number, next) = (pieces[at], at + 1 < pieces.Length ? pieces[at + 1] : default);
        var unit = at + 1 < pieces.Length && (next.Has(Grammar.Unit) || next.Follows(TokenGap.Hyphen | TokenGap.Slash));
        var currency = at > 0 && pieces[at - 1].Has(Grammar.Currency) && !number.Follows(Apart);
        var year = number.Value is >= 1900 and < 2100 && number.Shape == TokenShape.Number;
        return unit || currency || year || IsAge(pieces, at) || number.Value > 20_000 || number.Follows(TokenGap.Hyphen | TokenGap.Slash);
    }

    /// <summary>"Gul Khan (38), was", "Sub-Inspector Tahir, 41, was": set apart behind a name.</summary>
    private static bool IsAge(Piece[] pieces, int at) =>
        at > 1
        && pieces[at].Value is > 5 and < 110
        && pieces[at].Shape == TokenShape.Number
        && pieces[at].Follows(TokenGap.Comma | TokenGap.OpenBracket)
        && (at + 1 == pieces.Length || pieces[at + 1].Follows(TokenGap.Comma | TokenGap.CloseBracket))
        && pieces[at - 1].IsUnknown
        && (pieces[at - 1].Shape & TokenShape.Capitalised) != 0;

    /// <summary>The last noun of the run after a number; "of the", "of a family" may stand in between.</summary>
    private static int LastNoun(Piece[] pieces, int from, out People side)
    {
        var noun = -1;
        side = People.Person;
        for (var i = from; i < pieces.Length && i - from < Modifiers && !pieces[i].Follows(Apart); i++)
        {
            if (noun >= 0 && IsAttacker(pieces, noun, i))
                break;
            if (pieces[i].Has(People.Actor))
            {
                if (noun < 0 || !pieces[i].Has(People.Person))
                    side = pieces[i].Senses.People & People.Actor;
                noun = i;
            }
            else if (noun >= 0 || !IsModifier(pieces[i]))
                break;
        }
        side = OneSide(side);
        return noun;
    }

    /// <summary>"دو اہلکار نامعلوم افراد کی فائرنگ سے": in Urdu those who shot stand right behind the victims.</summary>
    private static bool IsAttacker(Piece[] pieces, int noun, int next) =>
        pieces[next].Has(People.Militant)
        && pieces[next].Has(People.Plural)
        && !pieces[noun].Has(People.Militant)
        && (pieces[next].Shape & TokenShape.Urdu) != 0
        && next + 1 < pieces.Length
        && pieces[next + 1].Has(Grammar.Of | Grammar.By);

    /// <summary>A word that several sides share counts for no side.</summary>
    private static People OneSide(People side) =>
        side is People.Security or People.Militant or People.Civilian or People.Criminal ? side
        : (side & People.Person) != 0 ? People.Person
        : (side & People.Militant) != 0 ? People.Militant
        : People.Person;

    private static bool IsModifier(in Piece piece) =>
        piece.IsUnknown
        || IsAcronym(piece)
        || piece.Has(
            Theme.Home | Theme.Foreign,
            Grammar.Other | Grammar.Of | Grammar.Determiner | Grammar.Approx | Grammar.Thing,
            Deed.Wounded
        )
        || (piece.Has(Deed.Bombing, Theme.Crime | Theme.Show | Theme.Analysis) && !piece.Has(Grammar.Preposition));

    /// <summary>"six IS militants": no verb.</summary>
    private static bool IsAcronym(in Piece piece) => piece.Has(Grammar.Passive) && (piece.Shape & TokenShape.AllCaps) != 0;

    /// <summary>A number without a noun after it: a verb, a preposition, a comma, the end.</summary>
    private static bool StandsAlone(Piece[] pieces, int at)
    {
        if (at + 1 >= pieces.Length || pieces[at + 1].Follows(Apart))
            return pieces[at].Value != 1 || IsObject(pieces, at);
        return pieces[at + 1].Has(AfterNumber)
            || (pieces[at + 1].IsUnknown && at + 2 < pieces.Length && pieces[at + 2].Has(Deed.Death | Deed.Injury));
    }

    /// <summary>A person without a number: one for "a soldier" and "Soldier killed", an unknown number for "militants".</summary>
    private static bool TryNamed(Piece[] pieces, int at, out PeopleMention mention)
    {
        var last = at;
        while (
            last + 1 < pieces.Length
            && pieces[last + 1].Has(People.Actor)
            && !pieces[last + 1].Follows(Apart)
            && !IsAttacker(pieces, last, last + 1)
        )
            last++;
        var side = OneSide(pieces[last].Senses.People & People.Actor);
        if (side == People.Person && last > at)
            side = OneSide(pieces[last - 1].Senses.People & People.Actor);
        var thing = last + 1 < pieces.Length && IsThing(pieces[last + 1]);
        var (first, one) = (Start(pieces, at), pieces[last].Has(People.Single));
        if (first > 0 && IsOneOf(pieces[first - 1]))
            (first, one) = (first - 1, true);
        mention = new PeopleMention(
            first,
            EndOfName(pieces, last + 1),
            IsBoth(pieces, first, last) ? 2
                : one ? 1
                : -1,
            side
        );
        return !thing;
    }

    /// <summary>"Both attackers and a guard died"; but "both soldiers and civilians" does not count.</summary>
    private static bool IsBoth(Piece[] pieces, int first, int last) =>
        pieces[first].Has(People.Plural)
        && pieces[first].Has(Grammar.Determiner)
        && !(last + 2 < pieces.Length && pieces[last + 1].Has(Grammar.And) && pieces[last + 2].Has(People.Plural));

    /// <summary>"police van"; but "دو دہشت گرد مقابلے میں ہلاک", where the encounter does not belong to the militants.</summary>
    private static bool IsThing(in Piece piece) =>
        piece.Has(Grammar.Thing) && !piece.Follows(Apart) && !(piece.Shape == TokenShape.Urdu && piece.Has(Deed.OperationNoun));

    /// <summary>"one of his police guards".</summary>
    private static bool IsOneOf(in Piece piece) => piece.Has(Grammar.Among) && piece.Has(People.Single);

    /// <summary>"Lance Naik Ehsan Badshah": the name belongs to the rank.</summary>
    private static int EndOfName(Piece[] pieces, int end)
    {
        var limit = Math.Min(pieces.Length, end + 4);
        while (end < limit && pieces[end].IsUnknown && (pieces[end].Shape & TokenShape.Capitalised) != 0 && !pieces[end].Follows(Apart))
            end++;
        return end;
    }

    /// <summary>"five engineers, Pakistani driver": the driver's country.</summary>
    private static bool IsAttribute(Piece[] pieces, int at) =>
        at > 1
        && !pieces[at].Follows(Apart)
        && !pieces[at].Has(Grammar.Number)
        && (pieces[at - 1].Follows(TokenGap.Comma) || pieces[at - 2].Has(Grammar.And));

    /// <summary>"a health technician", "their Pakistani driver": one word between the article and the noun.</summary>
    private static bool HasModifier(Piece[] pieces, int at) =>
        (pieces[at - 1].IsUnknown || pieces[at - 1].Has(Theme.Home | Theme.Foreign))
        && pieces[at - 2].Has(Grammar.Determiner | Grammar.Approx)
        && !pieces[at].Follows(Apart)
        && !pieces[at - 1].Follows(Apart);

    private static int Start(Piece[] pieces, int at)
    {
        if (at > 1 && HasModifier(pieces, at))
            at--;
        while (at > 0 && pieces[at - 1].Has(Grammar.Approx | Grammar.Determiner) && !pieces[at].Follows(Apart))
            at--;
        return at > 0 && pieces[at - 1].Has(Theme.Home | Theme.Foreign) && IsAttribute(pieces, at) ? at - 1 : at;
    }
}

/// <summary>People, counted or not: "at least five policemen", "a soldier", "militants", "38".</summary>
/// <param name="First">Its first piece, the "at least" included.</param>
/// <param name="End">One past its last piece.</param>
/// <param name="Count">How many; -1 when the text gives no number.</param>
/// <param name="Side">Security, militant, civilian, criminal; person for people on no side.</param>
/// <param name="Bare">A number without a noun, whose side only the rest of the sentence tells.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PeopleMention(int First, int End, int Count, People Side, bool Bare = false);
