using System.Text;

namespace Alerts.Storage.Azure;

/// <summary>
/// Keys as Table Storage can hold them. It refuses / \ # ? and control characters; % and ' it takes, but parts of it and of its emulator
/// stumble over them. The escape keeps the order of keys, so that a range of keys is the same range escaped: a character is written as the
/// one before its like, then a mark that is greater than the start of anything that may follow there, then which one it is.
/// Plain keys stay as they are.
/// </summary>
internal static class TableKey
{
    private const char Mark = '\uFFFD';

    /// <summary>In ordinal order, and none that needs an escape.</summary>
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVW";

    public static string Escape(string key)
    {
        if (!key.Any(NeedsEscape))
            return key;
        var escaped = new StringBuilder();
        foreach (var letter in key)
            Append(escaped, letter);
        return escaped.ToString();
    }

    public static string Unescape(string escaped)
    {
        var key = new StringBuilder(escaped.Length);
        for (var at = 0; at < escaped.Length; at++)
        {
            if (escaped[at] == ' ')
                key.Append((char)Digits.IndexOf(escaped[++at], StringComparison.Ordinal));
            else if (at + 1 < escaped.Length && escaped[at + 1] == Mark)
                key.Append((char)(escaped[at] + 1 + Digits.IndexOf(escaped[at += 2], StringComparison.Ordinal)));
            else
                key.Append(escaped[at]);
        }

        return key.ToString();
    }

    private static bool NeedsEscape(char letter) =>
        letter is <= ' ' or '/' or '\\' or '#' or '?' or '%' or '\'' or (>= '\u007F' and <= '\u009F') or >= Mark;

    /// <summary>Nothing may come before a space, the least of the allowed: so it leads the characters below it, and itself.</summary>
    private static void Append(StringBuilder escaped, char letter)
    {
        if (!NeedsEscape(letter))
            escaped.Append(letter);
        else if (letter <= ' ')
            escaped.Append(' ').Append(Digits[letter]);
        else
            escaped.Append(Before(letter)).Append(Mark).Append(Digits[letter - Before(letter) - 1]);
    }

    private static char Before(char letter) =>
        letter switch
        {
            >= '\u007F' and <= '\u009F' => '~',
            >= Mark => (char)(Mark - 1),
            _ => (char)(letter - 1),
        };
}
