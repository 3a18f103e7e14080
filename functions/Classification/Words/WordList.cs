namespace Alerts.Classification.Words;

/// <summary>Reads <c>Data/words.txt</c>, which is compiled in.</summary>
internal static class WordList
{
    private const string Name = "Data/words.txt";

    /// <summary>Each phrase once, with all that it means.</summary>
    /// <exception cref="InvalidDataException">A line of the file has no colon or names a meaning that is none.</exception>
    public static IEnumerable<KeyValuePair<string, Sense>> Read()
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidDataException($"{Name} is not compiled in.");
        return Parse(new StreamReader(stream));
    }

    public static Dictionary<string, Sense> Parse(TextReader lines)
    {
        var senses = new Dictionary<string, Sense>(StringComparer.Ordinal);
        var number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0 && line[0] != '#') Add(line, number, senses);
        }
        return senses;
    }

    private static void Add(string line, int number, Dictionary<string, Sense> senses)
    {
        var (head, colon, phrases) = (line.Split(':')[0], line.IndexOf(':'), line[(line.IndexOf(':') + 1)..]);
        if (colon < 0 || !Enum.TryParse<Sense>(head.Replace(' ', ','), out var sense))
            throw new InvalidDataException($"{Name}, line {number}: '{head}' is no list of meanings with a colon; see Sense.cs for what there is.");

        foreach (var phrase in phrases.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            senses[phrase] = senses.GetValueOrDefault(phrase) | sense;
    }
}
