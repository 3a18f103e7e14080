namespace Alerts.Tests.Classification;

/// <summary>One line of <c>Samples/*.tsv</c>; null where the line has a dash.</summary>
internal sealed record Sample(
    string Kind,
    string? Killed,
    string? Sides,
    string? Wounded,
    string? Province,
    string? District,
    string? Groups,
    string Title,
    string Text
)
{
    /// <summary>Has to be right to the letter, where a file is otherwise held to shares.</summary>
    public bool Must { get; private init; }

    public static IReadOnlyList<Sample> Read(string file) =>
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Classification", "Samples", file))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(Parse),
        ];

    private static Sample Parse(string line)
    {
        var cells = line.Split('\t').Select(cell => cell == "-" ? null : cell).ToArray();
        return new Sample(cells[0]!, cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]!, cells[8] ?? "")
        {
            Must = cells.Length > 9,
        };
    }
}
