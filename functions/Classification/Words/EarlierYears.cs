using Alerts.Classification.Text;

namespace Alerts.Classification.Words;

/// <summary>
/// Finds dates of earlier years: what happened "on 16 December 2014", "in 2016" or "اگست 2016 میں" is not news. A year that only compares
/// or describes is no date of a deed: "the deadliest since 2014", "the 2021 takeover", "a group banned in 2008".
/// </summary>
internal sealed class EarlierYears(EntryText entry, List<Piece> pieces, int year)
{
    private const int Oldest = 1947;

    /// <summary>How far after an Urdu year "کے بعد" still belongs to it.</summary>
    private const int Near = 6;

    private static readonly string[] Months =
    [
        .. (string[])["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"],
        .. (string[])["december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"],
    ];

    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter", "early", "late", "mid"];

    private static readonly string[] Prepositions = ["in", "on", "of"];

    /// <summary>What else a date may belong to; so may a verb in "-ed" that is no deed.</summary>
    private static readonly string[] Beginnings = ["born", "began", "begun", "broke", "won", "fell", "power", "took", "lapse", "collapse"];

    private static readonly string[] UrduDates = ["میں", "کو"];

    private static readonly string[] UrduBeginnings = ["ختم", "قائم", "شروع", "کالعدم", "پیدا", "بننے", "بنی", "بنا", "پابندی", "جاری"];

    /// <summary>Gives each the meaning <see cref="Theme.Past"/>.</summary>
    public void Mark()
    {
        for (var i = 0; i < pieces.Count; i++)
            if (IsEarlier(pieces[i], year) && (entry.IsUrdu ? IsUrduDate(i) : IsDate(i)))
                pieces[i] = pieces[i] with { Senses = pieces[i].Senses | Theme.Past };
    }

    public static bool IsEarlier(in Piece piece, int year) =>
        piece.Value >= Oldest && piece.Value < year && piece.Shape == TokenShape.Number;

    private bool IsDate(int at)
    {
        var before = BeforeDate(at);
        return before < at - 1 && !IsCompared(at) && !IsBeginning(before, pieces[at].Sentence);
    }

    /// <summary>The piece before the whole date with its preposition; the one before the year where there is no date.</summary>
    private int BeforeDate(int at)
    {
        var i = at - 1;
        if (IsDay(i) && IsOneOf(i - 1, Months))
            i--;
        if (IsOneOf(i, Months))
            i = IsDay(i - 1) ? i - 2 : i - 1;
        if (IsOneOf(i, Seasons))
            i--;
        return IsOneOf(i, Prepositions) ? i - 1 : i;
    }

    private bool IsDay(int at) => at >= 0 && pieces[at].Value is >= 1 and <= 31;

    /// <summary>"since Zarb-e-Azb was launched in 2014".</summary>
    private bool IsCompared(int at)
    {
        for (var i = at - 1; i >= 0 && pieces[i].Sentence == pieces[at].Sentence; i--)
            if (Written(i).Equals("since", StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private bool IsBeginning(int at, short sentence)
    {
        if (at < 0 || pieces[at].Sentence != sentence)
            return false;
        var isVerb =
            Written(at).EndsWith("ed", StringComparison.OrdinalIgnoreCase) && (pieces[at].IsUnknown || pieces[at].Has(People.Militant));
        return isVerb || IsOneOf(at, Beginnings);
    }

    private bool IsUrduDate(int at)
    {
        if (at + 1 >= pieces.Count || !IsOneOf(at + 1, UrduDates) || IsOneOf(at + 2, UrduBeginnings))
            return false;
        var first = pieces[at + 1].First;
        for (var i = first; i < Math.Min(entry.Tokens.Length, first + Near); i++)
            if (entry.Written(entry.Tokens[i]) is "بعد")
                return false;
        return true;
    }

    private bool IsOneOf(int at, string[] words) =>
        at >= 0 && at < pieces.Count && Array.Exists(words, word => Written(at).Equals(word, StringComparison.OrdinalIgnoreCase));

    private ReadOnlySpan<char> Written(int at) => entry.Written(entry.Tokens[pieces[at].First]);
}
