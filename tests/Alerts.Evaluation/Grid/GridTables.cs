using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Alerts.Classification.Findings;

namespace Alerts.Evaluation.Grid;

internal enum GridLanguage
{
    English,
    Urdu,
}

/// <summary>A row of the grid: what is hit, guarded, opened or named.</summary>
internal sealed record GridTarget(string Id, IReadOnlyList<string> Classes, string English, string Urdu)
{
    public bool Kept { get; } = GridTables.IsKept(Id);
}

/// <summary>A column of the grid: a way of telling, in one language.</summary>
/// <param name="Killed">As the table has it: a dash when the sentence does not tell, n for the number in the sentence, or a number.</param>
/// <param name="Fits">Classes of targets that fit; those with an exclamation mark do not.</param>
internal sealed record GridWay(string Id, EventKind Kind, string Killed, IReadOnlyList<string> Fits, string Title, string Text)
{
    public bool Kept { get; } = GridTables.IsKept(Id);

    public bool FitsTarget(GridTarget target) =>
        target.Classes.Any(Fits.Contains) && !target.Classes.Any(name => Fits.Contains("!" + name));
}

internal sealed record GridPlace(string English, string Urdu, string Province, string District);

/// <summary>The tables in <c>Grid/</c>, from which the sentences are made.</summary>
internal static class GridTables
{
    public static IReadOnlyList<GridTarget> Targets { get; } =
    [.. Read("targets.tsv", 4).Select(cells => new GridTarget(cells[0], cells[1].Split(' '), cells[2], cells[3]))];

    public static IReadOnlyList<GridPlace> Places { get; } =
    [.. Read("places.tsv", 4).Select(cells => new GridPlace(cells[0], cells[1], cells[2], cells[3]))];

    private static readonly IReadOnlyList<GridWay> English = ReadWays("ways-english.tsv");

    private static readonly IReadOnlyList<GridWay> Urdu = ReadWays("ways-urdu.tsv");

    public static IReadOnlyList<GridWay> Ways(GridLanguage language) => language == GridLanguage.English ? English : Urdu;

    /// <summary>Half of all rows and columns are put aside, by their ids, so that rules are not fitted to them.</summary>
    public static bool IsKept(string id) => Draw(id, 2) == 0;

    /// <summary>A choice that is the same on every machine and in every run.</summary>
    public static int Draw(string key, int of) =>
        (int)(BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key))) % (uint)of);

    private static IReadOnlyList<GridWay> ReadWays(string file) =>
        [
            .. Read(file, 5)
                .Select(cells =>
                {
                    var told = cells[4].Split(" | ");
                    return new GridWay(
                        cells[0],
                        Kind(file, cells),
                        Killed(file, cells),
                        cells[3].Split(' '),
                        told[0],
                        told.ElementAtOrDefault(1) ?? ""
                    );
                }),
        ];

    private static EventKind Kind(string file, string[] cells) =>
        Enum.TryParse<EventKind>(cells[1], ignoreCase: true, out var kind) && Enum.IsDefined(kind)
            ? kind
            : throw new InvalidDataException($"Grid/{file}, {cells[0]}: kind '{cells[1]}' is none of attack, operation, clash and none.");

    private static string Killed(string file, string[] cells) =>
        cells[2] is "-" or "n" || int.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? cells[2]
            : throw new InvalidDataException($"Grid/{file}, {cells[0]}: killed '{cells[2]}' is no number; a dash and n are possible too.");

    private static IEnumerable<string[]> Read(string file, int columns)
    {
        using var reader = new StreamReader(
            typeof(GridTables).Assembly.GetManifestResourceStream(file)
                ?? throw new InvalidDataException($"Grid/{file} is not compiled in.")
        );
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n')
                .Where(line => line.Length > 0 && line[0] != '#')
                .Skip(1) // The names of the columns.
                .Select(line => line.Split('\t'))
                .Select(cells =>
                    cells.Length == columns
                        ? cells
                        : throw new InvalidDataException(
                            $"Grid/{file}, '{cells[0]}' has {cells.Length} cells, where {columns} are needed with tabs between."
                        )
                ),
        ];
    }
}
