namespace Alerts.Subscriptions;

/// <summary>
/// Forgets somebody: what the index has first, then the subscriber, then the address; a repeat takes away what a crash left. Messages in the
/// queues hold ids only, and an id without a subscriber is nothing to the sender.
/// </summary>
internal sealed partial class Erasure(SubscriberStore subscribers, WatchIndex index, ILogger<Erasure> log)
{
    public async Task EraseAsync(string id, CancellationToken cancel)
    {
        if (await subscribers.GetAsync(id, cancel) is not { } subscriber)
            return;

        // Those of a sign-up whose confirmation died half way too.
        var watches = subscriber.Watches.Concat(subscriber.Proposed?.Watches ?? []);
        await index.RemoveAsync(id, watches.Distinct(), cancel);
        await subscribers.RemoveAsync(id, _ => true, cancel);
        Log.Erased(log, id);
    }

    private static partial class Log
    {
        [LoggerMessage(405, LogLevel.Information, "Subscriber {Id} is erased")]
        public static partial void Erased(ILogger log, string id);
    }
}
