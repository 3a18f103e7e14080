using System.Globalization;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// Zones by offset or name. RFC 822's names are American; the others are those of the region and of agencies that write about it. PKT is
/// Pakistan; PST is not, whatever a publisher in Karachi may mean.
/// </summary>
internal static class ZoneNames
{
    private const string Table = """
        ut 0, utc 0, gmt 0, z 0, wet 0, adt -3, ast -4, edt -4, est -5, et -5, cdt -5, cst -6, ct -6, mdt -6, mst -7,
        mt -7, pdt -7, pst -8, pt -8, bst 1, cet 1, met 1, cest 2, mest 2, eet 2, eest 3, msk 3, trt 3, irst 3.5,
        gst 4, aft 4.5, pkt 5, pkst 6, uzt 5, ist 5.5, npt 5.75, wib 7, ict 7, hkt 8, sgt 8, myt 8, jst 9, kst 9,
        aest 10, aedt 11
        """;

    /// <summary>Hours east of Greenwich.</summary>
    private static readonly Dictionary<string, double> Hours = Table
        .Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(zone => zone.Split(' '))
        .ToDictionary(zone => zone[0], zone => double.Parse(zone[1], CultureInfo.InvariantCulture));

    /// <returns>Zero for an unknown name: the feed's own clock is the best guess.</returns>
    public static TimeSpan Offset(string zone)
    {
        var text = zone.Trim('(', ')').ToLowerInvariant();
        if (Hours.TryGetValue(text, out var named))
            return TimeSpan.FromHours(named);
        var sign = text.IndexOfAny(['+', '-']);
        return sign < 0 ? TimeSpan.Zero : Numeric(text[(sign + 1)..]) * (text[sign] == '-' ? -1 : 1);
    }

    private static TimeSpan Numeric(string digits)
    {
        var plain = digits.Replace(":", "", StringComparison.Ordinal);
        if (plain.Length > 4 || !int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return TimeSpan.Zero;
        var (hours, minutes) = plain.Length <= 2 ? (number, 0) : (number / 100, number % 100);
        return hours <= 14 && minutes < 60 ? new TimeSpan(hours, minutes, 0) : TimeSpan.Zero;
    }
}

/// <summary>Months by the first letters of their names, without accents, in the languages of feeds seen so far.</summary>
internal static class MonthNames
{
    /// <summary>One line a month; a name starts with one of its words.</summary>
    private static readonly string[][] Starts =
    [
        ["jan", "ene", "gen", "янв", "ιαν", "ocak", "جنوری"],
        ["feb", "fev", "фев", "φεβ", "فروری"],
        ["mar", "mrt", "мар", "mrz", "μαρ", "μαω", "مارچ"],
        ["apr", "abr", "avr", "апр", "απρ", "اپریل"],
        ["may", "mai", "mag", "mei", "maj", "май", "мая", "μαι", "مئی"],
        ["jun", "juin", "giu", "июн", "ιουν", "ιον", "جون"],
        ["jul", "juil", "lug", "июл", "ιουλ", "ιολ", "جولائی"],
        ["aug", "ago", "aou", "авг", "αυγ", "اگست"],
        ["sep", "set", "sze", "сен", "σεπ", "ستمبر"],
        ["oct", "okt", "out", "ott", "окт", "οκτ", "اکتوبر"],
        ["nov", "ноя", "νοε", "نومبر"],
        ["dec", "dez", "dic", "дек", "δεκ", "دسمبر"],
    ];

    private const string Accented = "áàâäãéèêëíìîïóòôöúùûüçășțάέήίϊΐόύϋΰώ";

    private const string Plain = "aaaaaeeeeiiiioooouuuucastαεηιιιουυυω";

    public static int? Number(string word)
    {
        if (word.Length < 3 || char.IsAsciiDigit(word[0]))
            return null;
        var plain = WithoutAccents(word.ToLowerInvariant());
        var month = Array.FindIndex(Starts, starts => Array.Exists(starts, start => plain.StartsWith(start, StringComparison.Ordinal)));
        return month < 0 || IsWeekday(plain) ? null : month + 1;
    }

    /// <summary>"Mar" also begins Italian and Spanish Tuesdays.</summary>
    private static bool IsWeekday(string word) => word is "martes" or "martedi" or "mardi";

    /// <summary>By table: without culture data the runtime has no normalization.</summary>
    private static string WithoutAccents(string word) =>
        string.Create(
            word.Length,
            word,
            (plain, accented) =>
            {
                for (var i = 0; i < plain.Length; i++)
                    plain[i] = Accented.IndexOf(accented[i], StringComparison.Ordinal) is >= 0 and var at ? Plain[at] : accented[i];
            }
        );
}
