namespace Alerts.Classification.Text;

/// <summary>Single words that a rule treats alike.</summary>
internal sealed class WordSet(Vocabulary vocabulary, string words)
{
    private readonly HashSet<int> _ids = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(vocabulary.Add)];

    public bool Has(in Token token) => token.Word != Vocabulary.Unknown && _ids.Contains(token.Word);

    /// <summary>
    /// Whether any of the tokens from <paramref name="first"/> to before <paramref name="end"/>, cut to the list, is in the set.
    /// </summary>
    public bool HasAny(ReadOnlySpan<Token> tokens, int first, int end)
    {
        for (var i = Math.Max(0, first); i < Math.Min(end, tokens.Length); i++)
        {
            if (Has(tokens[i]))
                return true;
        }
        return false;
    }
}
