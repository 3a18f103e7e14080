using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Platform.Text;

namespace Alerts.Platform.Storage;

/// <summary>
/// The file <c>alerts.moved</c> beside a SQLite file whose data is moving, or has moved, to an account. While it exists the file is
/// closed to everything else: two services would send every alert twice, and changes made here would be missing there.
/// </summary>
/// <param name="Move">Made at the first try; a second try continues it.</param>
/// <param name="Account">Address of the account's tables.</param>
internal sealed record MoveNote(string Move, string Account, DateTimeOffset BegunAt)
{
    public const string FileName = "alerts.moved";

    /// <returns>Null when nothing was moved.</returns>
    /// <exception cref="StorageUnavailableException">The note cannot be read.</exception>
    public static MoveNote? Find(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
            return null;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(file), MovingJson.Shared.MoveNote) ?? throw new JsonException("it is empty");
        }
        catch (Exception broken) when (broken is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException(
                file,
                $"it tells where the data was moved, and cannot be read ({broken.Message}).",
                "Correct it, or delete it when no move was begun.",
                broken
            );
        }
    }

    public void Write(string folder)
    {
        var file = Path.Combine(folder, FileName);
        using (var partial = new FileStream(file + ".partial", FileMode.Create))
        {
            JsonSerializer.Serialize(partial, this, MovingJson.Shared.MoveNote);
            partial.Flush(flushToDisk: true);
        }

        File.Move(file + ".partial", file, overwrite: true);
    }

    /// <exception cref="StorageUnavailableException">The folder's data was moved and must not be changed here.</exception>
    public static void Refuse(string folder)
    {
        if (Find(folder) is { } note)
            throw new StorageUnavailableException(
                Path.Combine(folder, Alerts.Platform.Storage.Sqlite.SqliteDatabase.FileName),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"its data is being moved, or was, to {note.Account} (begun {note.BegunAt:yyyy-MM-dd HH:mm} UTC)."
                ),
                $"Use that account (set AzureWebJobsStorage), or run 'move' again. To use this copy all the same, delete "
                    + $"{Path.Combine(folder, FileName)}: "
                    + "if both are in use, readers get every alert twice."
            );
    }
}

[JsonSerializable(typeof(MoveMark))]
[JsonSerializable(typeof(MoveNote))]
internal sealed partial class MovingJson : JsonSerializerContext
{
    public static MovingJson Shared { get; } = new(WireJson.Options());
}

/// <summary>How far a move has come: a row of the account that data is moved to.</summary>
/// <param name="Move">The id in the note beside the file.</param>
/// <param name="Table">Of the last row that is surely there; null at the start.</param>
/// <param name="FinishedAt">Null while rows or messages are left.</param>
internal sealed record MoveMark(string Move, string? Table, string? Partition, string? Key, DateTimeOffset? FinishedAt)
{
    public static MoveMark Begun(string move) => new(move, null, null, null, null);
}
