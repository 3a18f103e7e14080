namespace Alerts.Classification.Text;

/// <summary>Phrases, each with a value, found at a position of a token list; the longest one wins. Built once, then read only.</summary>
internal sealed class PhraseTable<T>(Vocabulary vocabulary)
{
    private readonly Node _root = new();

    /// <summary>A phrase in ordinary spelling; the same phrase again replaces the value.</summary>
    public void Add(string phrase, T value) => Add(vocabulary.AddPhrase(phrase), value);

    public bool TryGet(string phrase, out T? value)
    {
        var node = _root;
        foreach (var word in Tokenizer.Words(phrase))
        {
            if (node.Next is null || !node.Next.TryGetValue(vocabulary.Find(word), out node)) return Nothing(out value);
        }
        value = node.Value;
        return node.Ends;
    }

    /// <summary>How many tokens the longest phrase that starts at <paramref name="at"/> has; 0 when none does. Sentences are not crossed.</summary>
    public int Longest(ReadOnlySpan<Token> tokens, int at, out T? value)
    {
        var (node, length) = (_root, 0);
        value = default;
        for (var i = at; i < tokens.Length; i++)
        {
            var known = tokens[i].Word != Vocabulary.Unknown && (i == at || tokens[i].Sentence == tokens[at].Sentence);
            if (!known || node.Next is null || !node.Next.TryGetValue(tokens[i].Word, out node!)) break;
            if (node.Ends) (value, length) = (node.Value!, i - at + 1);
        }
        return length;
    }

    private void Add(int[] words, T value)
    {
        if (words.Length == 0) throw new ArgumentException("A phrase needs at least one word.", nameof(words));
        var node = _root;
        foreach (var word in words)
        {
            node.Next ??= [];
            if (!node.Next.TryGetValue(word, out var next)) node.Next.Add(word, next = new Node());
            node = next;
        }
        (node.Ends, node.Value) = (true, value);
    }

    private static bool Nothing(out T? value)
    {
        value = default;
        return false;
    }

    private sealed class Node
    {
        public bool Ends { get; set; }

        public T? Value { get; set; }

        public Dictionary<int, Node>? Next { get; set; }
    }
}
