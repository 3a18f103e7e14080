namespace Alerts.Subscriptions;

/// <summary>How names of topics are compared.</summary>
internal static class TopicSpelling
{
    /// <summary>Letters and digits in lower case, other runs as one space; the colon after a prefix stays.</summary>
    public static string Fold(string text)
    {
        var folded = text.Select(c => char.IsLetterOrDigit(c) || c == ':' ? char.ToLowerInvariant(c) : ' ');
        var words = string.Concat(folded).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words).Replace(": ", ":", StringComparison.Ordinal);
    }

    /// <summary>Edits of one character between two names (Levenshtein), for "did you mean".</summary>
    public static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[b.Length];
    }
}
