using System.Security.Cryptography;
using System.Text;
using Alerts.Operations.Records;
using Alerts.Platform.Storage;

namespace Alerts.Operations.Administration;

/// <summary>
/// Why messages failed for the last time, shown with the dead letters. By the message's text: a poison queue gives its messages new ids,
/// and the Functions host fills it silently.
/// </summary>
internal sealed partial class FailureNotes(ITableStore tables, TimeProvider time, ILogger<FailureNotes> log)
{
    private const int MostReason = 400;

    private readonly DocumentTable<FailureNote> _notes = new(tables, TableNames.Failures, OperationsJson.Shared.FailureNote);

    /// <summary>Never throws: the message is moved with or without a reason.</summary>
    public async Task RememberAsync(string queue, string body, string reason, CancellationToken cancel)
    {
        try
        {
            var note = new FailureNote(reason.Length <= MostReason ? reason : reason[..MostReason] + "…", time.GetUtcNow());
            await _notes.PutAsync(queue, Key(body), note, cancel);
        }
#pragma warning disable CA1031
        catch (Exception broken)
#pragma warning restore CA1031
        {
            Log.NotRemembered(log, broken, queue);
        }
    }

    public async Task<FailureNote?> FindAsync(string queue, string body, CancellationToken cancel) =>
        (await _notes.GetAsync(queue, Key(body), cancel))?.Value;

    public Task ForgetAsync(string queue, string body, CancellationToken cancel) =>
        _notes.DeleteAsync(queue, Key(body), etag: null, cancel);

    private static string Key(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..32];

    private static partial class Log
    {
        [LoggerMessage(730, LogLevel.Warning, "The reason for a failed message of queue {Queue} could not be stored")]
        public static partial void NotRemembered(ILogger log, Exception broken, string queue);
    }
}
