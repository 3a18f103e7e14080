using Alerts.CommandLine.Launching;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Moving;
using Alerts.Platform.Storage.Sqlite;

namespace Alerts.CommandLine.Service;

/// <summary>
/// Decides whether a move may begin, continue, or is done. The note beside the file and the mark in the account name the same move. An
/// account with any other data is left alone, because the move would overwrite it.
/// </summary>
/// <param name="tables">Of the account.</param>
/// <param name="queues">Of the account.</param>
/// <param name="folder">Of the file; claimed by the caller.</param>
/// <param name="account">Its address, for notes and messages.</param>
internal sealed class AccountMove(
    SqliteContents source,
    ITableStore tables,
    IQueueStore queues,
    string folder,
    string account,
    TimeProvider time
)
{
    private readonly StoreMove _move = new(source, tables, queues, time);

    /// <param name="far">Called with how far it is, such as "incidents, 3,200 rows".</param>
    /// <returns>Null when all was moved before.</returns>
    /// <exception cref="CommandFailedException">The account holds other data, or the file is moving to another account.</exception>
    public async Task<MoveResult?> RunAsync(Action<string> far, CancellationToken cancel)
    {
        var note = MoveNote.Find(folder);
        if (note is not null && note.Account != account)
            throw new CommandFailedException(
                $"A move of this data to {note.Account} has begun: name that account, or delete "
                    + $"{Path.Combine(folder, MoveNote.FileName)} to start over."
            );
        await tables.CreateAsync(cancel);
        await queues.CreateAsync(cancel);
        var mark = await _move.MarkAsync(cancel);
        if (note is not null && mark is not null && mark.Move == note.Move)
            return mark.FinishedAt is null ? await _move.RunAsync(mark, far, cancel) : null;
        return await BeginAsync(note, mark, far, cancel);
    }

    private async Task<MoveResult> BeginAsync(MoveNote? note, MoveMark? mark, Action<string> far, CancellationToken cancel)
    {
        var held = await HeldAsync(cancel);
        if (mark is not null || held.Any)
            throw new CommandFailedException(held.Refusal(account, ofAnotherMove: mark is not null));
        note ??= new MoveNote(Guid.NewGuid().ToString("N"), account, time.GetUtcNow());
        note.Write(folder);
        return await _move.RunAsync(MoveMark.Begun(note.Move), far, cancel);
    }

    private async Task<HeldData> HeldAsync(CancellationToken cancel)
    {
        var (filled, waiting) = (new List<string>(), new List<string>());
        foreach (var table in TableNames.All)
            if (await tables.AnyAsync(table, cancel))
                filled.Add(table);
        foreach (var queue in QueueNames.All.SelectMany(queue => new[] { queue, QueueNames.Poison(queue) }))
            if (await queues.CountAsync(queue, cancel) > 0)
                waiting.Add(queue);
        return new HeldData(filled, waiting);
    }
}
