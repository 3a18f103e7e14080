using System.Text.Json;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Management;

/// <summary>
/// Erases a subscriber at once, and once more a quarter of an hour later. The message for that is queued first: it completes an erasure
/// that a crash cut short, and takes away what a delivery or a confirmation wrote that was under way. Other messages in the queues hold ids
/// only, for two days at most, and the sender does nothing for an id without a subscriber.
/// </summary>
internal sealed partial class Erasure(SubscriberEraser eraser, IQueueStore queues, ILogger<Erasure> log)
{
    public static readonly TimeSpan Again = TimeSpan.FromMinutes(15);

    public async Task EraseAsync(string id, CancellationToken cancel)
    {
        var again = new Removal { Subscriber = id, Reason = RemovalReason.Erased };
        await queues.SendAsync([Removal.Queue.Message(again, Again)], cancel);
        await eraser.EraseAsync(id, cancel);
        Log.Erased(log, id);
    }

    private static partial class Log
    {
        [LoggerMessage(405, LogLevel.Information, "Subscriber {Id} is erased")]
        public static partial void Erased(ILogger log, string id);
    }
}

/// <summary>Deletes what is held about a subscriber, wherever it is.</summary>
internal sealed class SubscriberEraser(
    SubscriberStore subscribers,
    Suppression suppression,
    WatchIndex index,
    TopicCatalogue catalogue,
    IEnumerable<IPersonalData> holdings
)
{
    /// <summary>A repeat finds nothing, or what was left.</summary>
    public async Task EraseAsync(string id, CancellationToken cancel)
    {
        do
        {
            // From here on nothing is sent or confirmed, even if the rest fails.
            if (await subscribers.UpdateAsync(id, Silent, cancel) is { } known)
                await suppression.LiftAsync(known.Channel, known.Address, cancel);
            foreach (var holding in holdings)
                await holding.EraseAsync(id, cancel);
            await index.ForgetAsync(id, catalogue.All.Select(name => name.Topic), cancel);
            await subscribers.RemoveAsync(id, _ => true, cancel);
        } while (await subscribers.GetAsync(id, cancel) is not null); // A concurrent sign-up with this id is erased too.
    }

    private static Subscriber? Silent(Subscriber subscriber) =>
        subscriber is { State: SubscriberState.Unsubscribed, Proposed: null }
            ? null
            : subscriber with
            {
                State = SubscriberState.Unsubscribed,
                Proposed = null,
            };
}

/// <summary>
/// Rows under a subscriber's id. Each store of such rows implements and registers this, so that exports show them and erasures delete
/// them.
/// </summary>
internal interface IPersonalData
{
    /// <summary>Writes members of the export's object; nothing that lets a reader act as the subscriber.</summary>
    Task ExportAsync(string subscriber, Utf8JsonWriter json, CancellationToken cancel);

    /// <summary>Deletes all of it. May be called again, also after the subscriber is gone.</summary>
    Task EraseAsync(string subscriber, CancellationToken cancel);
}
