using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Platform.Messaging;

/// <summary>
/// What surrounds every function under both engines: read the message, do the work, queue what follows, remember, count. A function is
/// called at least once for each message, in any order, several at a time. Its keys come from content, so a repeat writes and returns
/// the same. An exception means "again later"; after the last attempt the message goes to the poison queue.
/// </summary>
internal interface IFunctionRunner
{
    /// <summary>For a function on a queue.</summary>
    /// <param name="function">Its name.</param>
    /// <exception cref="UnreadableMessageException">The text is not a message of this queue.</exception>
    Task RunAsync<T>(
        string function,
        MessageQueue<T> queue,
        QueueMessage message,
        Func<T, CancellationToken, Task<HandlerResult>> handle,
        CancellationToken cancel
    );

    Task RunAsync(string function, Func<CancellationToken, Task<HandlerResult>> run, CancellationToken cancel);
}

/// <summary>
/// What a handler asks for when it is done. <paramref name="Next"/> is queued first, then <paramref name="Remember"/> runs, then the
/// handler's message is acknowledged. A crash in between repeats the work and loses nothing. So whatever would stop the repeat (an entry
/// seen, an ETag, a next time) belongs into <paramref name="Remember"/>. <paramref name="Count"/> runs last and adds to metrics: a call
/// that crashed counts only when it is repeated, and a message repeated after its end counts again.
/// </summary>
internal sealed record HandlerResult(IReadOnlyList<Outgoing> Next, Func<CancellationToken, Task>? Remember = null, Action? Count = null)
{
    public static HandlerResult Done { get; } = new([]);

    public static HandlerResult Then(params IReadOnlyList<Outgoing> next) => new(next);
}

/// <summary>Which engine runs this process.</summary>
internal static class FunctionsHostSetting
{
    public const string Key = "Functions:Worker:HostEndpoint";

    public static bool IsUnderFunctionsHost(this IConfiguration settings) => !string.IsNullOrEmpty(settings[Key]);
}
