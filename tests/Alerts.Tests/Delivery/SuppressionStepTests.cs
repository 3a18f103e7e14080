using Alerts.Delivery.Messages;
using Alerts.Delivery.Pipeline;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery;

public sealed class SuppressionStepTests : IDisposable
{
    private readonly SubscriptionRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Nothing_goes_to_a_suppressed_address_whoever_has_it()
    {
        var guarded = new SuppressionStep(_rig.Suppression);
        var before = await guarded.CheckAsync(Content.Of(Changes.Opened()), CancellationToken.None);
        await _rig.Suppression.SuppressAsync("ASMA@example.org", SuppressionReason.Bounce, CancellationToken.None);

        var after = await guarded.CheckAsync(Content.Of(Changes.Opened()), CancellationToken.None);
        var confirmation = await guarded.CheckAsync(Content.Confirmation(), CancellationToken.None);

        Assert.Null(before);
        Assert.Equal(new SendResult.Rejected("suppressed (bounce)", EndsSubscription: true), after);
        Assert.IsType<SendResult.Rejected>(confirmation);
    }
}
