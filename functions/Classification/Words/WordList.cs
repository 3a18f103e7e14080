using Alerts.Classification.Text;
using Alerts.Platform.Text;

namespace Alerts.Classification.Words;

internal static class WordList
{
    private const string English = "Data/words.txt";
    private const string Urdu = "Data/words-urdu.txt";

    /// <summary>Letters of a place's name in Urdu from which on it is hardly also an ordinary word, as "مکین" is.</summary>
    private const int LongName = 5;

    /// <summary>Each phrase once, with all its meanings.</summary>
    /// <exception cref="InvalidDataException">A line of a file has no colon or names an unknown meaning.</exception>
    public static IEnumerable<KeyValuePair<string, Senses>> Read() => Parse(Open(English), English).Concat(ReadUrdu());

    /// <summary>In the tokenizer's spelling, which unites several of Urdu; the longer names of places mean home.</summary>
    public static Dictionary<string, Senses> ReadUrdu()
    {
        var senses = new Dictionary<string, Senses>(StringComparer.Ordinal);
        foreach (var (phrase, sense) in Parse(Open(Urdu), Urdu))
        {
            var spelt = string.Join(' ', Tokenizer.Words(phrase));
            senses[spelt] = senses.GetValueOrDefault(spelt) | sense;
        }
        foreach (var name in DataRows.Read("places-urdu.csv").SelectMany(row => DataRows.List(row[2])).Where(IsLong))
        {
            var spelt = string.Join(' ', Tokenizer.Words(name));
            senses[spelt] = senses.GetValueOrDefault(spelt) | Theme.Home;
        }
        return senses;
    }

    private static bool IsLong(string name) => name.Length >= LongName;

    public static Dictionary<string, Senses> Parse(TextReader lines, string name = English)
    {
        var senses = new Dictionary<string, Senses>(StringComparer.Ordinal);
        foreach (var (head, phrases, where) in Lines(lines, name))
        {
            if (!Senses.TryParse(head, out var sense))
                throw new InvalidDataException(
                    $"{where}: '{head}' is not a list of known meanings before a colon; Senses.cs has all meanings."
                );
            foreach (var phrase in phrases)
                senses[phrase] = senses.GetValueOrDefault(phrase) | sense;
        }
        return senses;
    }

    /// <summary>The lines of a list of words that are no sets: what stands before the colon, and the phrases after it.</summary>
    /// <exception cref="InvalidDataException">A set is listed twice, or used before it is listed.</exception>
    public static IEnumerable<(string Head, string[] Phrases, string Where)> Lines(TextReader lines, string name)
    {
        var sets = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var (colon, where) = (line.IndexOf(':'), $"{name}, line {number}");
            var head = colon < 0 ? "" : line[..colon];
            string[] phrases = [.. Phrases(line[(colon + 1)..], where, sets)];
            if (colon <= 1 || head[0] != '@')
                yield return (head, phrases, where);
            else if (!sets.TryAdd(head, phrases))
                throw new InvalidDataException($"{where}: the set '{head}' is listed before; put all its members on one line.");
        }
    }

    private static StreamReader Open(string name) =>
        new(typeof(WordList).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name} is not compiled in."));

    /// <summary>The phrases between the commas; a word such as @weapon stands for each phrase of the set of that name.</summary>
    private static IEnumerable<string> Phrases(string list, string where, Dictionary<string, string[]> sets)
    {
        foreach (var phrase in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            IEnumerable<string> expanded = [""];
            foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string[]? set = [word];
                if (word[0] == '@' && !sets.TryGetValue(word, out set))
                    throw new InvalidDataException($"{where}: '{word}' is not a set that a line before this one lists.");
                expanded = [.. expanded.SelectMany(head => set.Select(tail => head.Length == 0 ? tail : $"{head} {tail}"))];
            }
            foreach (var one in expanded)
                yield return one;
        }
    }
}
