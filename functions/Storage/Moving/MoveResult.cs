namespace Alerts.Storage.Moving;

/// <summary>What a move carried.</summary>
/// <param name="Rows">By table, all that are there now; those of a try before that died included.</param>
/// <param name="Messages">By queue, those that this try carried.</param>
/// <param name="Left">Tables and queues that this version does not know, which stay behind.</param>
internal sealed record MoveResult(
    IReadOnlyList<(string Table, long Count)> Rows,
    IReadOnlyList<(string Queue, int Count)> Messages,
    IReadOnlyList<string> Left
);
