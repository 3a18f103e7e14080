using Alerts.Classification.Text;

namespace Alerts.Classification.Words;

/// <summary>The words of <c>Data/words.txt</c> with what they mean, and numbers in words.</summary>
internal sealed class Lexicon
{
    private readonly PhraseTable<Sense> _phrases;
    private readonly PhraseTable<int> _numbers;

    public Lexicon(Vocabulary vocabulary)
    {
        _phrases = new PhraseTable<Sense>(vocabulary);
        foreach (var (phrase, senses) in WordList.Read()) _phrases.Add(phrase, senses);
        _numbers = NumberWords.Table(vocabulary);
    }

    /// <summary>How many tokens the longest known phrase at <paramref name="at"/> has, and what it means; 0 for an unknown word.</summary>
    public int Phrase(ReadOnlySpan<Token> tokens, int at, out Sense senses) => _phrases.Longest(tokens, at, out senses);

    /// <summary>How many tokens from <paramref name="at"/> are one number in digits or words; 0 for none.</summary>
    public int Number(ReadOnlySpan<Token> tokens, int at, out int value)
    {
        value = tokens[at].Number;
        return value >= 0 ? 1 : _numbers.Longest(tokens, at, out value);
    }
}
