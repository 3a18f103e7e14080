using System.Globalization;
using Alerts.Classification.Findings;

namespace Alerts.Evaluation.Corpora;

/// <summary>
/// A line of the repository's own samples. Columns, with tabs between: kind; killed; killed by side (civilians/security/militants);
/// wounded; province; district; groups (id:role); title; text. A dash tells nothing, and for killed and wounded that there are none to
/// find.
/// </summary>
internal static class SampleLine
{
    private const int Columns = 9;

    /// <exception cref="FormatException">What is wrong with the line, and what would be right.</exception>
    public static LabelledEntry Parse(string line)
    {
        var cells = line.Split('\t').Select(cell => cell == "-" ? null : cell).ToArray();
        if (cells.Length != Columns)
            throw new FormatException($"{cells.Length} cells, where {Columns} are needed with tabs between.");
        return new LabelledEntry(
            cells[7] ?? "",
            cells[7],
            cells[8],
            null,
            new Label
            {
                Kind = Kind(cells[0]),
                Killed = Number(cells[1]),
                Sides = cells[2] is { } sides ? Sides(sides) : null,
                Wounded = Number(cells[3]),
                Province = cells[4],
                District = cells[5],
                Group = cells[6]?.Split(' ').Select(Wanted).FirstOrDefault(group => group is not null),
                InText = new InText
                {
                    Killed = true,
                    Wounded = true,
                    Province = cells[4] is not null,
                    District = cells[5] is not null,
                    Group = cells[6] is not null,
                },
            }
        );
    }

    private static EventKind Kind(string? cell) =>
        Enum.TryParse<EventKind>(cell, ignoreCase: true, out var kind) && Enum.IsDefined(kind)
            ? kind
            : throw new FormatException($"kind is '{cell}', which is none of attack, operation, clash and none.");

    private static int Number(string? cell) =>
        cell is null ? 0
        : int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new FormatException($"'{cell}' is no number; a dash means that there are none.");

    private static Sides Sides(string cell) =>
        cell.Split('/') is [var civilians, var security, var militants]
            ? new Sides(Number(civilians), Number(security), Number(militants))
            : throw new FormatException($"'{cell}' does not have the sides as civilians/security/militants.");

    /// <summary>Without the groups that have no part in the event: a group that is only named need not be found.</summary>
    private static string? Wanted(string mention) =>
        mention.Split(':') is [var id, var role] && role is not ("mentioned" or "denied") ? id : null;
}
