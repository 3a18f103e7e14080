using Alerts.Delivery.Messages;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Pipeline;

/// <summary>Stands before every channel: a suppressed address gets nothing, of any kind.</summary>
internal sealed class SuppressionStep(Suppression suppression)
{
    /// <returns>Null when the address may get the alert.</returns>
    public async Task<SendResult?> CheckAsync(Alert alert, CancellationToken cancel) =>
        await suppression.FindAsync(alert.To.Channel, alert.To.Address, cancel) is { } row
            ? new SendResult.Rejected($"suppressed ({EnumWords<SuppressionReason>.Of(row.Reason)})", EndsSubscription: true)
            : null;
}
