using System.Text.RegularExpressions;

namespace Alerts.Evaluation.Scoring;

/// <summary>One name for what is written in several ways; the ways are in <c>Spellings/</c>.</summary>
internal static partial class Spelling
{
    private static readonly Dictionary<string, string> Districts = Read("districts.csv");
    private static readonly Dictionary<string, string> Groups = Read("groups.csv");

    public static string Place(string? name) => Blanks().Replace(Administration().Replace((name ?? "").ToLowerInvariant(), ""), " ").Trim();

    /// <summary>Karachi is one; new districts count as those they were cut from.</summary>
    public static string District(string? name) => Same(Districts, Place(name));

    public static string Group(string? name) => Same(Groups, NotLetters().Replace((name ?? "").ToLowerInvariant(), ""));

    private static string Same(Dictionary<string, string> spellings, string name) => spellings.GetValueOrDefault(name, name);

    private static Dictionary<string, string> Read(string file)
    {
        using var reader = new StreamReader(
            typeof(Spelling).Assembly.GetManifestResourceStream(file)
                ?? throw new InvalidDataException($"Spellings/{file} is not compiled in.")
        );
        return reader
            .ReadToEnd()
            .Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Skip(1) // The names of the columns.
            .Select(line => line.Split(','))
            .ToDictionary(cells => cells[0], cells => cells[1]);
    }

    [GeneratedRegex(@"\b(district|agency|city|division)\b")]
    private static partial Regex Administration();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("[^a-z0-9]")]
    private static partial Regex NotLetters();
}
