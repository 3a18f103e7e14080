using Alerts.Subscriptions;

namespace Alerts.Delivery;

/// <summary>A way to hand alerts over.</summary>
internal interface IChannel
{
    ChannelKind Kind { get; }

    /// <summary>One attempt, within <see cref="DeliveryOptions.Timeout"/>. Outcomes are values; an exception is a bug.</summary>
    Task<SendResult> SendAsync(Alert alert, CancellationToken cancel);
}
