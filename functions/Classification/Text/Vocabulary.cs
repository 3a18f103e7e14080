namespace Alerts.Classification.Text;

/// <summary>
/// The words of rules and names as small integers, so that matchers compare numbers. It grows while the matchers are built, and is then
/// only read (by several threads): news does not enlarge it.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>The id of every other word.</summary>
    public const int Unknown = 0;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<string> _words = [""];

    public Vocabulary() => _bySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _words.Count;

    public string this[int id] => _words[id];

    /// <summary>The id of a word in the tokenizer's spelling (lower case, no apostrophes, no dots); a new one for a new word.</summary>
    public int Add(string word)
    {
        if (_ids.TryGetValue(word, out var id))
            return id;
        id = _words.Count;
        _words.Add(word);
        _ids.Add(word, id);
        return id;
    }

    public int[] AddPhrase(string phrase) => [.. Tokenizer.Words(phrase).Select(Add)];

    public int Find(ReadOnlySpan<char> word) => _bySpan.TryGetValue(word, out var id) ? id : Unknown;
}

internal sealed class WordSet(Vocabulary vocabulary, string words)
{
    private readonly HashSet<int> _ids = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(vocabulary.Add)];

    public bool Has(in Token token) => token.Word != Vocabulary.Unknown && _ids.Contains(token.Word);

    /// <summary>
    /// Whether any of the tokens from <paramref name="first"/> to before <paramref name="end"/>, within the list, is in the set.
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
