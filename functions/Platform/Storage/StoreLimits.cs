using System.Text;

namespace Alerts.Platform.Storage;

/// <summary>
/// Table Storage's limits, held in both stores so that what works on one works on the other
/// (https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model).
/// </summary>
internal static class StoreLimits
{
    /// <summary>An entity has 1 MiB, and text takes two bytes a character; this leaves room for keys and names.</summary>
    public const int MostCharacters = 500_000;

    private const int MostKeyCharacters = 512;
    public const int MostChanges = 100;

    /// <summary>A transaction has 4 MiB on the wire; this leaves room for a hundred headers and for escapes.</summary>
    public const int MostBatchBytes = 2_500_000;

    public static void Check(Row row)
    {
        CheckKey(row.Partition);
        CheckKey(row.Key);
        if (row.Json.Length > MostCharacters)
            throw new ArgumentException(
                $"The row {row.Partition}/{row.Key} has {row.Json.Length} characters, {MostCharacters} are allowed: store less.",
                nameof(row)
            );
    }

    /// <exception cref="ArgumentException">No change, too many, too large, or one key twice.</exception>
    public static void Check(string partition, IReadOnlyList<RowChange> changes)
    {
        if (changes.Count is 0 or > MostChanges)
            throw new ArgumentException($"A batch has 1 to {MostChanges} changes, not {changes.Count}: split it.", nameof(changes));
        if (changes.GroupBy(change => change.Key, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"The key '{twice.Key}' is in the batch twice: join its changes.", nameof(changes));
        foreach (var change in changes)
            Check(new Row(partition, change.Key, change.Document ?? ""));
        if (changes.Sum(change => Encoding.UTF8.GetByteCount(change.Document ?? "")) is var bytes and > MostBatchBytes)
            throw new ArgumentException($"The batch has {bytes} bytes, {MostBatchBytes} are allowed: split it.", nameof(changes));
    }

    private static void CheckKey(string key)
    {
        if (TableKey.Escape(key).Length is var length and (0 or > MostKeyCharacters))
            throw new ArgumentException($"A key has 1 to {MostKeyCharacters} characters as stored, not {length}: '{key}'.", nameof(key));
    }
}

/// <summary>
/// Keys as Table Storage can hold them. It refuses / \ # ? and control characters. It accepts % and ', but parts of it and of its
/// emulator fail on them. The escape keeps the order of keys, so a range stays a range: a refused character becomes its allowed
/// predecessor, a mark greater than the start of anything that may follow, and a digit. Plain keys stay unchanged.
/// </summary>
internal static class TableKey
{
    private const char Mark = '\uFFFD';

    /// <summary>In ordinal order; none needs an escape.</summary>
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

    /// <summary>A space is the least allowed character, so it stands for itself and for the characters below it.</summary>
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
