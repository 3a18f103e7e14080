using Alerts.Classification.Text;
using Alerts.Classification.Words;

namespace Alerts.Classification.Types;

/// <summary>The words of <c>Data/types.txt</c>, found in an entry.</summary>
internal sealed class TypeWords
{
    private const string File = "Data/types.txt";

    private readonly PhraseTable<TypeCue> _phrases;

    public TypeWords(Vocabulary vocabulary)
    {
        _phrases = new PhraseTable<TypeCue>(vocabulary);
        using var lines = new StreamReader(
            typeof(TypeWords).Assembly.GetManifestResourceStream(File) ?? throw new InvalidDataException($"{File} is not compiled in.")
        );
        foreach (var (phrase, cues) in Parse(lines))
            _phrases.Add(phrase, cues);
    }

    /// <summary>Each phrase once, in the tokenizer's spelling, with all its cues.</summary>
    /// <exception cref="InvalidDataException">A line has no colon or names an unknown cue: with its number.</exception>
    public static Dictionary<string, TypeCue> Parse(TextReader lines)
    {
        var cues = new Dictionary<string, TypeCue>(StringComparer.Ordinal);
        foreach (var (head, phrases, where) in WordList.Lines(lines, File))
        {
            if (head.Any(char.IsAsciiDigit) || !Enum.TryParse<TypeCue>(head.Replace(' ', ','), out var cue))
                throw new InvalidDataException(
                    $"{where}: '{head}' is not a list of known cues before a colon; Classification/Types/TypeCue.cs has all cues."
                );
            foreach (var phrase in phrases.Select(phrase => string.Join(' ', Tokenizer.Words(phrase))))
                cues[phrase] = cues.GetValueOrDefault(phrase) | cue;
        }
        return cues;
    }

    /// <param name="first">First token.</param>
    /// <param name="end">One past the last token.</param>
    public List<TypeMention> Find(EntryText entry, int first, int end)
    {
        var found = new List<TypeMention>();
        for (var i = first; i < end; )
        {
            var length = _phrases.Longest(entry.Tokens, i, out var cues);
            if (length > 0)
                found.Add(new TypeMention(i, i + length, cues));
            i += Math.Max(1, length);
        }
        return found;
    }
}

/// <summary>Words of the list in an entry.</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
internal readonly record struct TypeMention(int First, int End, TypeCue Cues)
{
    public bool Has(TypeCue cues) => (Cues & cues) != 0;
}
