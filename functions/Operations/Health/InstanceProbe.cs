using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Messages;
using Alerts.Feeds.Registry;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Setup;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Health;

/// <summary>Looks at what this service itself lacks.</summary>
internal sealed class InstanceProbe(
    MailTrouble mail,
    StorageProbe storage,
    ConditionStore starts,
    IOptions<DeliveryOptions> delivery,
    TimeProvider time
)
{
    private readonly DateTimeOffset _start = time.GetUtcNow();

    public Task<StorageFault?> StorageAsync(CancellationToken cancel) => storage.CheckAsync(cancel);

    /// <inheritdoc cref="ConditionStore.StartsAsync"/>
    public Task<IReadOnlyDictionary<string, int>> StartsAsync(DateTimeOffset now, CancellationToken cancel) =>
        starts.StartsAsync(now, cancel);

    public async Task<InstanceState> LookAsync(IReadOnlyList<Feed> feeds, CancellationToken cancel)
    {
        var options = delivery.Value;
        return new InstanceState(
            time.GetUtcNow() - _start,
            options.Carrier,
            options is { Email: EmailCarrier.Outbox, IsPublic: false },
            options.Carrier is EmailCarrier.Smtp or EmailCarrier.Acs ? await mail.FindAsync(cancel) : null,
            await StorageAsync(cancel),
            InstanceState.FeedVisits.Of(feeds, _start)
        );
    }
}
