using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Platform.Messaging;

/// <summary>
/// What every function does around its own work, under both engines: read the message, do the work, queue what follows, remember, count. A
/// function is called at least once for each message, in any order, several at a time: it writes under keys made from content, so the same
/// message again writes the same and returns the same. An exception means "again later", and the poison queue after the last attempt.
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

    /// <summary>For a function on a timer. Runs of one timer never overlap; a missed run is made up for once.</summary>
    /// <param name="function">Its name.</param>
    Task RunAsync(string function, Func<CancellationToken, Task<HandlerResult>> run, CancellationToken cancel);
}

/// <summary>
/// What a handler asks for when it is done: <paramref name="Next"/> is queued first, then <paramref name="Remember"/> runs, and only then
/// is the handler's own message acknowledged. So a process that dies anywhere in between does the same again, and loses nothing:
/// whatever would stop the work from being done again (an entry seen, an ETag, a next time) belongs into <paramref name="Remember"/>.
/// </summary>
internal sealed record HandlerResult(IReadOnlyList<Outgoing> Next, Func<CancellationToken, Task>? Remember = null)
{
    public static HandlerResult Done { get; } = new([]);

    public static HandlerResult Then(params IReadOnlyList<Outgoing> next) => new(next);
}

/// <summary>Tells who runs this process.</summary>
internal static class FunctionsHostSetting
{
    /// <summary>Where the Functions host listens; the Functions worker reads it from the argument <c>--functions-uri</c>.</summary>
    public const string Key = "Functions:Worker:HostEndpoint";

    public static bool IsUnderFunctionsHost(this IConfiguration settings) => !string.IsNullOrEmpty(settings[Key]);
}
