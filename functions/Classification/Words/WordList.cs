using Alerts.Classification.Text;

namespace Alerts.Classification.Words;

internal static class WordList
{
    private const string English = "Data/words.txt";
    private const string Urdu = "Data/words-urdu.txt";

    /// <summary>Each phrase once, with all its meanings.</summary>
    /// <exception cref="InvalidDataException">A line of a file has no colon or names an unknown meaning.</exception>
    public static IEnumerable<KeyValuePair<string, Sense>> Read() => Parse(Open(English), English).Concat(ReadUrdu());

    /// <summary>In the tokenizer's spelling, which unites several of Urdu.</summary>
    public static Dictionary<string, Sense> ReadUrdu()
    {
        var senses = new Dictionary<string, Sense>(StringComparer.Ordinal);
        foreach (var (phrase, sense) in Parse(Open(Urdu), Urdu))
        {
            var spelt = string.Join(' ', Tokenizer.Words(phrase));
            senses[spelt] = senses.GetValueOrDefault(spelt) | sense;
        }
        return senses;
    }

    public static Dictionary<string, Sense> Parse(TextReader lines, string name = English)
    {
        var senses = new Dictionary<string, Sense>(StringComparer.Ordinal);
        var number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0 && line[0] != '#')
                Add(line, $"{name}, line {number}", senses);
        }
        return senses;
    }

    private static StreamReader Open(string name) =>
        new(typeof(WordList).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name} is not compiled in."));

    private static void Add(string line, string where, Dictionary<string, Sense> senses)
    {
        var (head, colon, phrases) = (line.Split(':')[0], line.IndexOf(':'), line[(line.IndexOf(':') + 1)..]);
        if (colon < 0 || !Enum.TryParse<Sense>(head.Replace(' ', ','), out var sense))
            throw new InvalidDataException($"{where}: '{head}' is not a list of known meanings before a colon; Sense.cs has all meanings.");

        foreach (var phrase in phrases.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            senses[phrase] = senses.GetValueOrDefault(phrase) | sense;
    }
}
