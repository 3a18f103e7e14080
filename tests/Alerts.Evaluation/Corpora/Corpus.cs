using Alerts.CommandLine.Launching;

namespace Alerts.Evaluation.Corpora;

/// <summary>A file of labelled entries.</summary>
internal static class Corpus
{
    /// <exception cref="CommandFailedException">The file cannot be read, or a line is no labelled entry: with file and line.</exception>
    public static IReadOnlyList<LabelledEntry> Read(string file)
    {
        Func<string, LabelledEntry> parse = Path.GetExtension(file) == ".tsv" ? SampleLine.Parse : JsonLine.Parse;
        var entries = new List<LabelledEntry>();
        var number = 0;
        foreach (var line in Lines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
                continue;
            try
            {
                entries.Add(parse(line));
            }
            catch (FormatException mistake)
            {
                throw new CommandFailedException($"{file}, line {number}: {mistake.Message}", mistake);
            }
        }

        return entries.Count > 0
            ? entries
            : throw new CommandFailedException($"{file} has no lines, so there is nothing to measure; give labelled news.");
    }

    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(
                $"{file} cannot be read: {e.Message} Give the path of a file with a labelled entry a line.",
                e
            );
        }
    }
}
