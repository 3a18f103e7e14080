using System.Text.Json;
using Alerts.Flow;
using Alerts.Storage;

namespace Alerts.Delivery.Bounces;

/// <summary>Records bounces and complaints from Event Grid's messages. The same report again changes nothing.</summary>
internal sealed class MailEventRecorder(BounceRecorder recorder, TimeProvider time)
{
    public static MessageQueue<JsonElement> Queue { get; } = new(QueueNames.MailEvents, DeliveryJson.Shared.JsonElement);

    /// <exception cref="JsonException">It is neither an event nor an array of events.</exception>
    public async Task<Step> HandleAsync(JsonElement events, CancellationToken cancel)
    {
        var batch =
            EventGridBatch.Read(events, time.GetUtcNow()) ?? throw new JsonException("A mail event is an object or an array of objects.");
        await recorder.RecordAsync(batch.Reports, cancel);
        return Step.Done;
    }
}
