namespace Alerts.Feeds.Parsing;

/// <summary>
/// Months by the first letters of their names, accents left out, in the languages whose feeds have been seen to use them.
/// </summary>
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

    /// <summary>"Mar" is also how Italian and Spanish Tuesdays start.</summary>
    private static bool IsWeekday(string word) => word is "martes" or "martedi" or "mardi";

    /// <summary>By table: the runtime has no normalization where it runs without culture data.</summary>
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
