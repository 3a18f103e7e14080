namespace Alerts.Classification.Text;

internal static class Letters
{
    private const char FirstArabic = '\u0600',
        LastArabic = '\u06FF';

    /// <summary>Each letter of that block folded, found without a search: every letter of Urdu is compared many times.</summary>
    private static readonly char[] Arabic = [.. Enumerable.Range(FirstArabic, LastArabic - FirstArabic + 1).Select(c => FoldRest((char)c))];

    /// <summary>
    /// Marks that are invisible or optional: soft hyphen, zero-width joiners and spaces, direction marks, Arabic vowel signs and
    /// tatweel.
    /// </summary>
    public static bool IsSilent(char c) =>
        c is '\u00AD' or '\uFEFF' or '\u0640' or '\u0670'
        || (c is >= '\u200B' and <= '\u200F')
        || (c is >= '\u202A' and <= '\u202E')
        || (c is >= '\u2066' and <= '\u2069')
        || (c is >= '\u064B' and <= '\u065F');

    /// <summary>The hamza at the end of Arabic plurals, which most writers of Urdu leave out.</summary>
    public static bool IsHamza(char c) => c == 'ء';

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`' or '´';

    public static bool IsUrdu(char c) =>
        c is (>= '\u0620' and <= '\u06D3') or (>= '\u0750' and <= '\u077F') or (>= '\uFB50' and <= '\uFEFC');

    public static bool IsDash(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '–' or '—' or '―' or '−';

    /// <summary>The value of a digit, western, Arabic or Urdu; -1 for anything else.</summary>
    public static int Digit(char c) =>
        c switch
        {
            >= '0' and <= '9' => c - '0',
            >= '\u0660' and <= '\u0669' => c - '\u0660',
            >= '\u06F0' and <= '\u06F9' => c - '\u06F0',
            _ => -1,
        };

    /// <summary>
    /// Lower case without accents. Arabic code points that look alike in Urdu become the Urdu one; letters lose a hamza or madda that
    /// can also be a separate mark (which is silent), and many feeds write the ھ of "دھماکہ" as ہ.
    /// </summary>
    public static char Fold(char c) =>
        c < 128 ? char.ToLowerInvariant(c)
        : c is >= FirstArabic and <= LastArabic ? Arabic[c - FirstArabic]
        : FoldRest(char.ToLowerInvariant(c));

    /// <summary>Whether both are one word when letters are folded and silent ones left out.</summary>
    public static bool AreSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one is [var a, ..] && other is [var b, ..] && a != b && !IsLeftOut(a) && !IsLeftOut(b) && Fold(a) != Fold(b))
            return false;
        var (i, j) = (0, 0);
        while (true)
        {
            while (i < one.Length && IsLeftOut(one[i]))
                i++;
            while (j < other.Length && IsLeftOut(other[j]))
                j++;
            if (i == one.Length || j == other.Length)
                return i == one.Length && j == other.Length;
            if (one[i] != other[j] && Fold(one[i]) != Fold(other[j]))
                return false;
            (i, j) = (i + 1, j + 1);
        }
    }

    private static bool IsLeftOut(char c) => c > 'z' && (IsSilent(c) || IsHamza(c));

    private static char FoldRest(char c) =>
        c switch
        {
            >= 'à' and <= 'å' or 'ā' => 'a',
            'ç' or 'č' => 'c',
            >= 'è' and <= 'ë' or 'ē' => 'e',
            >= 'ì' and <= 'ï' or 'ī' => 'i',
            'ñ' => 'n',
            >= 'ò' and <= 'ö' or 'ō' => 'o',
            >= 'ù' and <= 'ü' or 'ū' => 'u',
            'ي' or 'ى' => 'ی',
            'ك' => 'ک',
            'ه' or 'ۀ' or 'ۂ' or 'ۃ' or 'ة' or 'ھ' => 'ہ',
            'أ' or 'إ' or 'ٱ' or 'آ' => 'ا',
            'ئ' => 'ی',
            'ؤ' => 'و',
            'ۓ' => 'ے',
            _ => c,
        };
}
