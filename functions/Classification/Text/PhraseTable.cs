namespace Alerts.Classification.Text;

/// <summary>Phrases, each with a value, found at a position of a token list; the longest one wins. Built once, then read only.</summary>
internal sealed class PhraseTable<T>(Vocabulary vocabulary)
{
    /// <summary>No phrase goes over them: "30 injured, of whom five" has no "injured of".</summary>
    private const TokenGap Stops = TokenGap.Comma | TokenGap.Semicolon | TokenGap.Colon | TokenGap.Sentence;

    /// <summary>By id of the first word: most words of news start no phrase, and an array shows that fastest.</summary>
    private Node?[] _first = [];

    public void Add(string phrase, T value) => Add(vocabulary.AddPhrase(phrase), value);

    public bool TryGet(string phrase, out T? value)
    {
        Node? node = null;
        foreach (var word in Tokenizer.Words(phrase))
        {
            node = node is null ? First(vocabulary.Find(word)) : node.Next?.GetValueOrDefault(vocabulary.Find(word));
            if (node is null)
                break;
        }
        value = node is { Ends: true } ? node.Value : default;
        return node is { Ends: true };
    }

    /// <summary>How many tokens the longest phrase at <paramref name="at"/> has, without a stop in it; 0 for none.</summary>
    public int Longest(ReadOnlySpan<Token> tokens, int at, out T? value)
    {
        var (node, length) = (at < tokens.Length ? First(tokens[at].Word) : null, 0);
        value = default;
        for (var i = at + 1; node is not null; i++)
        {
            if (node.Ends)
                (value, length) = (node.Value, i - at);
            if (node.Next is null || i == tokens.Length || (tokens[i].Gap & Stops) != 0)
                break;
            node = node.Next.GetValueOrDefault(tokens[i].Word);
        }
        return length;
    }

    private Node? First(int word) => (uint)word < (uint)_first.Length ? _first[word] : null;

    private void Add(int[] words, T value)
    {
        if (words.Length == 0)
            throw new ArgumentException("A phrase needs at least one word.", nameof(words));
        if (words[0] >= _first.Length)
            Array.Resize(ref _first, Math.Max(words[0] + 1, _first.Length * 2));
        var node = _first[words[0]] ??= new Node();
        foreach (var word in words.AsSpan(1))
        {
            node.Next ??= [];
            if (!node.Next.TryGetValue(word, out var next))
                node.Next.Add(word, next = new Node());
            node = next;
        }
        (node.Ends, node.Value) = (true, value);
    }

    private sealed class Node
    {
        public bool Ends { get; set; }

        public T? Value { get; set; }

        public Dictionary<int, Node>? Next { get; set; }
    }
}
