using Alerts.Network;
using Alerts.Subscriptions;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Commands;

/// <summary>Who is meant by what was typed.</summary>
internal sealed class SubscriberFinder(SubscriberStore subscribers, IOptions<NetworkOptions> network)
{
    /// <param name="who">An id, a mail address or a webhook's address.</param>
    /// <exception cref="CommandFailedException">There is nobody.</exception>
    public async Task<string> FindAsync(string who, CancellationToken cancel)
    {
        if (SubscriberKeys.IsId(who))
            return await subscribers.GetAsync(who, cancel) is null ? throw Nobody() : who;
        var (channel, address) =
            Address(who)
            ?? throw new CommandFailedException(
                "That is not a subscriber's id, email address or https address; `subscribers list` shows the ids."
            );
        return await subscribers.FindAsync(channel, address, cancel) ?? throw Nobody();
    }

    /// <summary>The address that is meant, whether somebody has it or not; an id means its subscriber's.</summary>
    /// <exception cref="CommandFailedException">It is neither.</exception>
    public async Task<(ChannelKind Channel, string Address)> AddressAsync(string who, CancellationToken cancel) =>
        SubscriberKeys.IsId(who) && await subscribers.GetAsync(who, cancel) is { } known
            ? (known.Channel, known.Address)
            : Address(who)
                ?? throw new CommandFailedException(
                    "That is not a subscriber's id, email address or https address; write it as it was signed up."
                );

    /// <returns>Null when it is no address.</returns>
    public (ChannelKind Channel, string Address)? Address(string who) =>
        AddressCheck.Read(who.Contains("://", StringComparison.Ordinal) ? new(null, who, null) : new(who, null, null), network.Value, []);

    public static CommandFailedException Nobody() => new("There is no such subscriber; `subscribers list` shows all.");
}
