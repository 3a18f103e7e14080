using Alerts.Platform.Security.Setup;
using Alerts.Platform.Storage;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Subscriptions.Management;

/// <summary>
/// Addresses that never get anything again, by keyed hash. The row decides and is read before each message; stopping the subscriber with
/// that address only saves reads.
/// </summary>
internal sealed partial class Suppression(
    ITableStore tables,
    SecretKeys keys,
    SubscriberStore subscribers,
    Unsubscription unsubscription,
    TimeProvider time,
    ILogger<Suppression> log
)
{
    private readonly DocumentTable<SuppressedRow> _rows = new(tables, TableNames.Suppressed, SubscriptionsJson.Shared.SuppressedRow);

    /// <summary>For a mailbox in any spelling, with or without a subscriber.</summary>
    public Task SuppressAsync(string mailbox, SuppressionReason reason, CancellationToken cancel) =>
        SuppressAsync(ChannelKind.Email, MailboxAddress.Normalise(mailbox) ?? mailbox.Trim(), reason, cancel);

    public async Task SuppressAsync(ChannelKind channel, string address, SuppressionReason reason, CancellationToken cancel)
    {
        var (partition, key) = await KeyAsync(channel, address, cancel);
        await _rows.InsertAsync(partition, key, new SuppressedRow(reason, time.GetUtcNow()), cancel);
        if (await subscribers.FindAsync(channel, address, cancel) is { } id)
            await unsubscription.DisableAsync(id, $"suppressed ({EnumWords<SuppressionReason>.Of(reason)})", time.GetUtcNow(), cancel);
        Log.Suppressed(log, reason);
    }

    public async Task<bool> LiftAsync(ChannelKind channel, string address, CancellationToken cancel)
    {
        var (partition, key) = await KeyAsync(channel, address, cancel);
        return await _rows.DeleteAsync(partition, key, etag: null, cancel);
    }

    public async Task<SuppressedRow?> FindAsync(ChannelKind channel, string address, CancellationToken cancel)
    {
        var (partition, key) = await KeyAsync(channel, address, cancel);
        return (await _rows.GetAsync(partition, key, cancel))?.Value;
    }

    private async Task<(string Partition, string Key)> KeyAsync(ChannelKind channel, string address, CancellationToken cancel) =>
        SubscriberKeys.Address((await keys.GetAsync(cancel)).Hash("suppressed " + SubscriberKeys.AddressText(channel, address)));

    private static partial class Log
    {
        [LoggerMessage(407, LogLevel.Information, "An address is suppressed: {Reason}")]
        public static partial void Suppressed(ILogger log, SuppressionReason reason);
    }
}
