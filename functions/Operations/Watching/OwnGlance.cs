using Alerts.Delivery;
using Alerts.Delivery.Mails;
using Alerts.Feeds;
using Alerts.Storage;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Watching;

/// <summary>Looks at what this service itself lacks.</summary>
internal sealed class OwnGlance(MailTrouble mail, StorageProbe storage, IOptions<DeliveryOptions> delivery, TimeProvider time)
{
    private readonly DateTimeOffset _start = time.GetUtcNow();

    /// <returns>Null while storage works.</returns>
    public Task<StorageFault?> StorageAsync(CancellationToken cancel) => storage.CheckAsync(cancel);

    public async Task<OwnState> LookAsync(IReadOnlyList<Feed> feeds, CancellationToken cancel)
    {
        var options = delivery.Value;
        return new OwnState(
            time.GetUtcNow() - _start,
            options.Carrier,
            options is { Email: EmailCarrier.Outbox, IsPublic: false },
            options.Carrier is EmailCarrier.Smtp or EmailCarrier.Acs ? await mail.FindAsync(cancel) : null,
            await StorageAsync(cancel),
            OwnState.FeedVisits.Of(feeds, _start)
        );
    }
}
