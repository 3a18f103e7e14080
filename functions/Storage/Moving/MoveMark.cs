namespace Alerts.Storage.Moving;

/// <summary>How far a move has come: a row of the account that data is moved to.</summary>
/// <param name="Move">Made up when the move was begun; the note beside the file has the same.</param>
/// <param name="Table">Of the last row that is surely there; null at the start.</param>
/// <param name="FinishedAt">Null while rows or messages are left.</param>
internal sealed record MoveMark(string Move, string? Table, string? Partition, string? Key, DateTimeOffset? FinishedAt)
{
    public static MoveMark Begun(string move) => new(move, null, null, null, null);
}
