using System.Text.Json;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Ledger;

/// <summary>
/// Dead letters that name a subscriber. Waiting messages need no erasure: at their time, an id without a subscriber is skipped. Dead
/// letters would wait forever.
/// </summary>
internal sealed class AlertLetters(IQueueStore queues) : IPersonalData
{
    // The most that one receive gives (Queue Storage's limit).
    private const int Page = 32;

    // Long enough to look through all of them; letters without the subscriber are returned at once.
    private static readonly TimeSpan InHand = TimeSpan.FromMinutes(2);

    /// <summary>Nothing: the log of deliveries has what a dead letter would have told.</summary>
    public Task ExportAsync(string subscriber, Utf8JsonWriter json, CancellationToken cancel) => Task.CompletedTask;

    public async Task EraseAsync(string subscriber, CancellationToken cancel)
    {
        foreach (var queue in QueueNames.All.Where(CarriesPages))
            await EraseAsync(QueueNames.Poison(queue), subscriber, cancel);
    }

    // The queues before the alerts name no subscribers.
    private static bool CarriesPages(string queue) =>
        queue is not (QueueNames.Feeds or QueueNames.Items or QueueNames.Reports or QueueNames.Changes);

    private async Task EraseAsync(string poison, string subscriber, CancellationToken cancel)
    {
        var others = new List<QueueMessage>();
        while (await queues.ReceiveAsync(poison, Page, InHand, cancel) is { Count: > 0 } letters)
        {
            foreach (var letter in letters)
            {
                if (letter.Body.Contains(subscriber, StringComparison.Ordinal))
                    await WithoutAsync(poison, letter, subscriber, cancel);
                else
                    others.Add(letter);
            }
        }

        foreach (var letter in others)
            await queues.PostponeAsync(poison, letter, TimeSpan.Zero, cancel);
    }

    // Sent first, then deleted: a crash in between leaves two, which handlers accept, not none.
    private async Task WithoutAsync(string poison, QueueMessage letter, string subscriber, CancellationToken cancel)
    {
        if (Without(letter.Body, subscriber) is { } rest)
            await queues.SendAsync([new Outgoing(poison, rest, TimeSpan.Zero)], cancel);
        await queues.DeleteAsync(poison, letter, cancel);
    }

    // A removal names no other subscriber. An unreadable letter can never be sent again. Both are deleted.
    private static string? Without(string body, string subscriber)
    {
        try
        {
            var job = DeliveryJob.Queue.Read(body);
            var rest = job.Subscribers.Where(id => id != subscriber).ToList();
            return rest.Count == 0 ? null : DeliveryJob.Queue.Message(job with { Subscribers = rest }).Body;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
