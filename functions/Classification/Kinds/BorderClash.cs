using Alerts.Classification.Words;

namespace Alerts.Classification.Kinds;

/// <summary>
/// Forces of Pakistan and of Afghanistan fire at each other at a named place of Pakistan, or in Urdu over the Line of Control with those of
/// India. What states say and do about it afterwards, and about the border, is no event.
/// </summary>
internal static class BorderClash
{
    private static readonly string[] Neighbours = ["afghan", "افغان"];

    /// <summary>First words of the Line of Control: who trades fire over it are the forces of both states.</summary>
    private static readonly string[] Lines = ["لائن", "ایل", "ورکنگ"];

    /// <summary>Between "Afghan" and its forces.</summary>
    private static readonly string[] Fillers = ["border", "national", "and", "pakistani", "taliban", "اور", "پاکستانی", "سرحدی", "سکیورٹی"];

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

    private static readonly string[] Fire = ["fire", "fires", "fired", "firing", "shelling", "shells", "shelled", "فائرنگ", "گولہ"];

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
        if (
            !words.Has(Theme.Home | Theme.Border)
            || words.Has(Theme.Past | Theme.Court | Theme.Condemns | Theme.Anniversary | Theme.Analysis)
        )
            return false;
        if (words.Has(Deed.ClashNoun) && !words.Has(People.Militant) && Any(IsLine) && !Any(i => Is(i, Dealings)))
            return true;
        var neighbour = Enumerable.Range(first, end - first).FirstOrDefault(i => IsNeighbour(reading, i, end), -1);
        return neighbour >= 0
            && Any(i => reading.Pieces[i].Has(Theme.Home) && !Is(i, Country))
            && (words.Has(Deed.ClashNoun) || (Any(i => Is(i, Fire)) && (victims != People.None || Any(IsOurs))))
            && !Any(i => Is(i, Dealings) && !reading.Pieces[i].Has(Deed.ClashNoun));

        bool Any(Func<int, bool> fits) => Enumerable.Range(first, end - first).Any(fits);
        bool Is(int piece, string[] list) => Array.Exists(list, word => reading.IsWritten(piece, word));
        bool IsLine(int i) => reading.Pieces[i].Has(Theme.Border) && Is(i, Lines);
        bool IsOurs(int i) => reading.Pieces[i].Has(People.Security) && (i < neighbour || i > neighbour + 2);
    }

    private static bool IsNeighbour(Reading reading, int at, int end)
    {
        if (!Array.Exists(Neighbours, word => reading.IsWritten(at, word)))
            return false;
        if (reading.Pieces[at].Has(Theme.Border, People.Security))
            return true;
        for (var i = at + 1; i < end && i <= at + 3; i++)
        {
            if (reading.Pieces[i].Has(People.Security) || Array.Exists(Borders, word => reading.IsWritten(i, word)))
                return true;
            if (!Array.Exists(Fillers, word => reading.IsWritten(i, word)))
                return reading.IsWritten(i, "side");
        }
        return false;
    }
}
