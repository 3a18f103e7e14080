using Alerts.Classification.Groups;
using Alerts.Classification.Text;

namespace Alerts.Classification.Words;

/// <summary>
/// The words of <c>Data/words.txt</c> and <c>Data/words-urdu.txt</c> with their meanings, the names of armed groups, and numbers in
/// words.
/// </summary>
internal sealed class Lexicon
{
    private readonly PhraseTable<Senses> _phrases;
    private readonly PhraseTable<int> _numbers;
    private readonly UrduNumbers _urdu;
    private readonly WordSet _upTo;
    private readonly WordSet _between;
    private readonly WordSet _and;

    public Lexicon(Vocabulary vocabulary)
    {
        _phrases = new PhraseTable<Senses>(vocabulary);
        foreach (var name in ArmedGroups.Read().Where(IsMilitant).SelectMany(group => group.Names).Where(IsPlain))
            _phrases.Add(name, People.Militant | People.Plural);
        foreach (var (phrase, senses) in WordList.Read())
            _phrases.Add(phrase, senses);
        _numbers = NumberWords.Table(vocabulary);
        _urdu = new UrduNumbers(vocabulary, _numbers);
        (_upTo, _between, _and) = (new WordSet(vocabulary, "to or"), new WordSet(vocabulary, "between"), new WordSet(vocabulary, "and"));
    }

    /// <summary>Gangs are a matter of crime; the Afghan Taliban are also a foreign government.</summary>
    private static bool IsMilitant(ArmedGroup group) => group is { Kind: not "gang", Id: not "taliban" };

    /// <summary>An abbreviation may be an ordinary word in another spelling ("LeT"); the word list has the safe ones.</summary>
    private static bool IsPlain(string name) => name.Length > GroupMatcher.ShortestSafe && name[0] < 'z';

    /// <summary>
    /// How many tokens the longest known phrase at <paramref name="at"/> has, and what it means; 0 for an unknown word.
    /// </summary>
    public int Phrase(ReadOnlySpan<Token> tokens, int at, out Senses senses) => _phrases.Longest(tokens, at, out senses);

    /// <summary>
    /// "10-12 militants", "10 to 12", "between 12 and 15": how many more tokens give only the upper number; the lower number counts.
    /// </summary>
    private int Range(ReadOnlySpan<Token> tokens, int at, int length, int low)
    {
        var next = at + length;
        if (next >= tokens.Length || tokens[next].Sentence != tokens[at].Sentence || low >= 1000)
            return 0;
        var joined =
            tokens[next].Follows(TokenGap.Hyphen) ? 0
            : _upTo.Has(tokens[next]) || (at > 0 && _between.Has(tokens[at - 1]) && _and.Has(tokens[next])) ? 1
            : -1;
        if (joined < 0 || next + joined >= tokens.Length || tokens[next + joined].Sentence != tokens[at].Sentence)
            return 0;
        var high = tokens[next + joined].Number;
        var words = high >= 0 ? 1 : _numbers.Longest(tokens, next + joined, out high);
        return words > 0 && high > low && high <= 3 * low ? joined + words : 0;
    }

    /// <summary>How many tokens from <paramref name="at"/> are one number in digits or words; 0 for none.</summary>
    public int Number(ReadOnlySpan<Token> tokens, int at, out int value)
    {
        value = tokens[at].Number;
        var length = value >= 0 ? 1 : _numbers.Longest(tokens, at, out value);
        return length == 0 ? 0 : length + _urdu.Approximation(tokens, at + length) + Range(tokens, at, length, value);
    }
}
