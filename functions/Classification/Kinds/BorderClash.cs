using Alerts.Classification.Words;

namespace Alerts.Classification.Kinds;

/// <summary>
/// Forces of Pakistan and of Afghanistan or India fire at each other at a named place of Pakistan. What states say and do about it
/// afterwards, and about the border, is no event; nor is the fire of India alone.
/// </summary>
internal static class BorderClash
{
    private static readonly string[] Neighbours = ["afghan", "afghanistan", "indian", "india", "افغان"];

    /// <summary>Whose fire over the border is common: both sides have to be told.</summary>
    private static readonly string[] India = ["indian", "india"];

    private static readonly string[] Ours = ["pakistan", "pakistani", "pak"];

    /// <summary>Between the names of both sides, or a side and its troops: "troops of Pakistan and India".</summary>
    private static readonly string[] Between = ["and", "of", "from", "the", "both"];

    private static readonly string[] Exchanges =
    [
        "exchange",
        "exchanges",
        "exchanged",
        "exchanging",
        "trade",
        "trades",
        "traded",
        "trading",
    ];

    /// <summary>In Urdu, first words of the Line of Control: who trades fire over it are the forces of both states.</summary>
    private static readonly string[] Lines = ["لائن", "ایل", "ورکنگ"];

    /// <summary>Between "Afghan" and its forces.</summary>
    private static readonly string[] Fillers =
    [
        "border",
        "national",
        "and",
        "pakistani",
        "pakistan",
        "taliban",
        "اور",
        "پاکستانی",
        "سرحدی",
        "سکیورٹی",
    ];

    /// <summary>The whole country, which is no place of a clash.</summary>
    private static readonly string[] Country =
    [
        "pakistan",
        "pakistani",
        "pakistanis",
        "pak",
        "islamabad",
        "پاکستان",
        "پاکستانی",
        "پاک",
        "اسلام",
    ];

    private static readonly string[] Borders = ["سرحد", "سرحدی", "بارڈر"];

    private static readonly string[] Fire =
    [
        "fire",
        "gunfire",
        "shots",
        "fires",
        "fired",
        "firing",
        "shelling",
        "shells",
        "shelled",
        "فائرنگ",
        "گولہ",
    ];

    private static readonly string[] Dealings =
    [
        .. "reopen reopens reopened reopening shut shuts closed closes close closure suspended resumes trade traders".Split(' '),
        .. "protest protests protested demand demands warn warns warned deny denies denied urge urges urged blame blames".Split(' '),
        .. "accuse accuses accused condemn condemns condemned summons summoned envoy ambassador embassy restraint tension tensions".Split(
            ' '
        ),
        .. "ceasefire truce meeting talks negotiations jirga compensation probe inquiry dispute fence fencing why what how behind".Split(
            ' '
        ),
        .. "احتجاج مذاکرات امداد کھول کھل بند بندش مطالبہ مذمت سفیر تجارت تاجر جنگ معاوضہ معاوضے تحقیقات کشیدگی متاثرہ متاثرین".Split(' '),
        .. "الزام تردید باڑ طلب اجلاس جرگہ جرگے کیوں کیا".Split(' '),
    ];

    /// <param name="words">Of the sentence from <paramref name="first"/> to <paramref name="end"/>.</param>
    public static bool IsTold(Reading reading, Senses words, People victims, int first, int end)
    {
        if (!words.Has(Theme.Home | Theme.Foreign | Theme.Border))
            return false;
        if (words.Has(Theme.Past | Theme.Court | Theme.Condemns | Theme.Anniversary | Theme.Analysis))
            return false;
        if (words.Has(Deed.ClashNoun) && !words.Has(People.Militant) && Any(IsLine) && !Any(i => Is(i, Dealings)))
            return true;
        var neighbour = Enumerable.Range(first, end - first).FirstOrDefault(i => IsNeighbour(reading, i, first, end), -1);
        if (neighbour < 0 || !IsPlaced(reading, words, first, end))
            return false;
        var both = IsBesideOurs(reading, neighbour, first, end);
        var exchange = words.Has(Deed.ClashNoun) || Any(i => IsExchange(reading, i, end));
        return (both || !Is(neighbour, India) || (exchange && Any(i => Is(i, Ours))))
            && (exchange || (Any(IsFire) && (both || victims != People.None || Any(IsOurs))))
            && !IsDealing(reading, (first, end));

        bool Any(Func<int, bool> fits) => Enumerable.Range(first, end - first).Any(fits);
        bool Is(int piece, string[] list) => IsOf(reading, piece, list);
        bool IsLine(int i) => reading.Pieces[i].Has(Theme.Border) && Is(i, Lines);
        bool IsFire(int i) => Is(i, Fire) || (reading.Pieces[i].Has(Theme.Border) && reading.IsWritten(i, "cross"));
        bool IsOurs(int i) => reading.Pieces[i].Has(People.Security) && (i < neighbour || i > neighbour + 2);
    }

    /// <summary>What states do about the border: it is reopened, a protest is made.</summary>
    public static bool IsDealing(Reading reading, (int First, int End) sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
            if (IsOf(reading, i, Dealings) && !reading.Pieces[i].Has(Deed.ClashNoun) && !IsExchange(reading, i, sentence.End))
                return true;
        return false;
    }

    /// <summary>The sentence names a place of Pakistan; that of a title may stand in the sentence behind it.</summary>
    private static bool IsPlaced(Reading reading, Senses words, int first, int end)
    {
        if (first > 0 && !words.Has(Theme.Home))
            return false;
        if (first == 0 && end < reading.Pieces.Length)
            for (var behind = reading.Pieces[end].Sentence; end < reading.Pieces.Length && reading.Pieces[end].Sentence == behind; )
                end++;
        for (var i = first; i < end; i++)
            if (reading.Pieces[i].Has(Theme.Home) && !IsOf(reading, i, Country))
                return true;
        return false;
    }

    private static bool IsOf(Reading reading, int piece, string[] list) => Array.Exists(list, word => reading.IsWritten(piece, word));

    /// <summary>"exchange heavy fire", "traded small-arms fire", "exchange of mortar shells"; and "lock horns", where forces do.</summary>
    private static bool IsExchange(Reading reading, int at, int end)
    {
        if (reading.IsWritten(at, "horns"))
            return true;
        if (IsOf(reading, at, Exchanges))
            for (var i = at + 1; i < end && i <= at + 4; i++)
                if (IsOf(reading, i, Fire))
                    return true;
        return false;
    }

    /// <summary>"Pak-Afghan", "Afghan, Pakistani", "Pakistan and India".</summary>
    private static bool IsBesideOurs(Reading reading, int neighbour, int first, int end)
    {
        for (var i = neighbour - 1; i >= first && i >= neighbour - 3; i--)
            if (IsOf(reading, i, Ours))
                return true;
            else if (!IsOf(reading, i, Between) && !reading.Pieces[i].Has(People.Security))
                break;
        for (var i = neighbour + 1; i < end && i <= neighbour + 3; i++)
            if (IsOf(reading, i, Ours))
                return true;
            else if (!IsOf(reading, i, Between) && !reading.Pieces[i].Has(People.Security))
                break;
        return false;
    }

    private static bool IsNeighbour(Reading reading, int at, int first, int end)
    {
        if (reading.Pieces[at].IsUnknown || !IsOf(reading, at, Neighbours))
            return false;
        if (reading.Pieces[at].Has(Theme.Border, People.Security))
            return true;
        for (var i = at - 1; i >= first && i >= at - 4 && (IsOf(reading, i, Between) || IsOf(reading, i, Country)); i--)
            if (i > first && reading.Pieces[i].Has(Grammar.Of | Grammar.Preposition) && reading.Pieces[i - 1].Has(People.Security))
                return true;
        for (var i = at + 1; i < end && i <= at + 3; i++)
        {
            if (reading.Pieces[i].Has(People.Security) || IsOf(reading, i, Borders))
                return true;
            if (!IsOf(reading, i, Fillers))
                return reading.IsWritten(i, "side");
        }
        return false;
    }
}
