using System.Globalization;
using Alerts.Storage.Moving;

namespace Alerts.Operations.Commands;

/// <summary>What was carried, a line a table and queue.</summary>
internal static class MoveSummary
{
    /// <param name="result">Null when all was moved before.</param>
    public static async Task WriteAsync(TextWriter output, string account, MoveResult? result)
    {
        if (result is null)
        {
            await output.WriteLineAsync($"All of it was moved to {account} before; nothing was touched.");
            return;
        }

        foreach (var (table, count) in result.Rows)
            await LineAsync(output, $"table {table}", count);
        foreach (var (queue, count) in result.Messages.Where(queue => queue.Count > 0))
            await LineAsync(output, $"queue {queue}", count);
        foreach (var left in result.Left)
            await output.WriteLineAsync($"left here, of another version: {left}");
        await output.WriteLineAsync(
            $"All data is in {account} now. Start the app there. This copy stays, but nothing works on it any longer."
        );
    }

    private static Task LineAsync(TextWriter output, string name, long count) =>
        output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name, -24}{count, 10}"));
}
