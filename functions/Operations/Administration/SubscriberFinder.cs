using Alerts.Platform.Net;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Administration;

/// <summary>Finds the subscriber or the address that an operator means.</summary>
internal sealed class SubscriberFinder(SubscriberStore subscribers, IOptions<NetworkOptions> network)
{
    public static AdminResult.Refused NoSubscriber { get; } = new("There is no such subscriber; `subscribers list` shows all.");

    public static AdminResult.Refused NoAddress { get; } =
        new("That is not a subscriber's id, email address or https address; write it as it was signed up.");

    /// <param name="which">An id, an email address or a webhook's address.</param>
    /// <returns>The id of a subscriber that exists.</returns>
    public async Task<(string? Id, AdminResult.Refused? Mistake)> FindAsync(string which, CancellationToken cancel)
    {
        if (SubscriberKeys.IsId(which))
            return Found(await subscribers.GetAsync(which, cancel) is null ? null : which);
        return Address(which) is var (channel, address)
            ? Found(await subscribers.FindAsync(channel, address, cancel))
            : (null, new("That is not a subscriber's id, email address or https address; `subscribers list` shows the ids."));
    }

    /// <param name="which">An id, with or without a subscriber, or a webhook's address.</param>
    public async Task<(string? Id, AdminResult.Refused? Mistake)> FindWebhookAsync(string which, CancellationToken cancel)
    {
        if (SubscriberKeys.IsId(which))
            return (which, null);
        return
            AddressCheck.Read(new(null, which, null), network.Value, []) is var (channel, address)
            && await subscribers.FindAsync(channel, address, cancel) is { } id
            ? (id, null)
            : (null, new("There is no such webhook; `subscribers list` shows the ids."));
    }

    /// <summary>The address, with or without a subscriber; an id means its subscriber's.</summary>
    public async Task<(ChannelKind Channel, string Address)?> AddressAsync(string which, CancellationToken cancel) =>
        SubscriberKeys.IsId(which) && await subscribers.GetAsync(which, cancel) is { } known
            ? (known.Channel, known.Address)
            : Address(which);

    public (ChannelKind Channel, string Address)? Address(string which) =>
        AddressCheck.Read(
            which.Contains("://", StringComparison.Ordinal) ? new(null, which, null) : new(which, null, null),
            network.Value,
            []
        );

    private static (string? Id, AdminResult.Refused? Mistake) Found(string? id) => (id, id is null ? NoSubscriber : null);
}
