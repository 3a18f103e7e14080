namespace Alerts.Subscriptions.Topics;

internal static class TopicSpelling
{
    /// <summary>Letters and digits in lower case, other runs as one space; the colon after a prefix stays.</summary>
    public static string Fold(string text)
    {
        var folded = text.Select(c => char.IsLetterOrDigit(c) || c == ':' ? char.ToLowerInvariant(c) : ' ');
        var words = string.Concat(folded).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words).Replace(": ", ":", StringComparison.Ordinal);
    }

    /// <summary>How many cells <see cref="Distance"/> fills.</summary>
    public static int Cells(string a, string b, int most) => a.Length * Math.Min(b.Length, (2 * most) + 1);

    /// <summary>
    /// Edits of one character between two names (Levenshtein), for "did you mean". Fills only the cells near the diagonal, within
    /// <paramref name="most"/> edits (Ukkonen).
    /// </summary>
    /// <returns>Above <paramref name="most"/>, any larger number.</returns>
    public static int Distance(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
            return most + 1;
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            Array.Fill(current, most + 1);
            if (i <= most)
                current[0] = i;
            for (var j = Math.Max(1, i - most); j <= Math.Min(b.Length, i + most); j++)
            {
                var replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return Math.Min(previous[b.Length], most + 1);
    }
}

/// <summary>
/// What one request may spend on similar names, in table cells of a few nanoseconds each. Strangers choose the texts and their number;
/// when the budget is spent, the rest get no suggestion.
/// </summary>
internal sealed class SpellingWork
{
    /// <summary>About five milliseconds, and enough for several mistakes of ordinary length.</summary>
    public const int MostCells = 2_000_000;

    public int Cells { get; private set; }

    public bool IsOver { get; private set; }

    public bool TrySpend(int cells)
    {
        IsOver |= Cells + cells > MostCells;
        if (!IsOver)
            Cells += cells;
        return !IsOver;
    }
}
