using Alerts.Platform.Net;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Administration;

internal sealed class SubscriberFinder(SubscriberStore subscribers, IOptions<NetworkOptions> network)
{
    /// <param name="who">An id, a mail address or a webhook's address.</param>
    /// <exception cref="CommandFailedException">No subscriber matches.</exception>
    public async Task<string> FindAsync(string who, CancellationToken cancel)
    {
        if (SubscriberKeys.IsId(who))
            return await subscribers.GetAsync(who, cancel) is null ? throw NotFound() : who;
        var (channel, address) =
            Address(who)
            ?? throw new CommandFailedException(
                "That is not a subscriber's id, email address or https address; `subscribers list` shows the ids."
            );
        return await subscribers.FindAsync(channel, address, cancel) ?? throw NotFound();
    }

    /// <summary>The address, with or without a subscriber; an id means its subscriber's.</summary>
    /// <exception cref="CommandFailedException">It is neither.</exception>
    public async Task<(ChannelKind Channel, string Address)> AddressAsync(string who, CancellationToken cancel) =>
        SubscriberKeys.IsId(who) && await subscribers.GetAsync(who, cancel) is { } known
            ? (known.Channel, known.Address)
            : Address(who)
                ?? throw new CommandFailedException(
                    "That is not a subscriber's id, email address or https address; write it as it was signed up."
                );

    public (ChannelKind Channel, string Address)? Address(string who) =>
        AddressCheck.Read(who.Contains("://", StringComparison.Ordinal) ? new(null, who, null) : new(who, null, null), network.Value, []);

    public static CommandFailedException NotFound() => new("There is no such subscriber; `subscribers list` shows all.");
}

/// <summary>A subscriber on one line: id, channel, state, address, watches (unconfirmed ones in brackets), preferences.</summary>
internal static class SubscriberLine
{
    /// <param name="whole">The full address, not only enough to recognise it.</param>
    public static string Write(Subscriber subscriber, bool whole) =>
        string.Join(
            '\t',
            subscriber.Id,
            subscriber.Channel == ChannelKind.Email ? "email" : WordCheck<WebhookFormat>.Word(subscriber.Format),
            WordCheck<SubscriberState>.Word(subscriber.State) + (subscriber.DisabledFor is { } reason ? $" ({reason})" : ""),
            whole ? subscriber.Address : Masked(subscriber),
            string.Join(
                ' ',
                subscriber
                    .Watches.Select(watch => watch.ToString())
                    .Concat(subscriber.Proposed?.Watches.Select(watch => $"({watch})") ?? [])
            ),
            string.Join(' ', Wishes(subscriber))
        );

    // A webhook's host: the rest may be a secret.
    private static string Masked(Subscriber subscriber) =>
        subscriber.Channel == ChannelKind.Webhook
            ? new Uri(subscriber.Address).Host
            : subscriber.Address[..1] + "…" + subscriber.Address[subscriber.Address.LastIndexOf('@')..];

    private static IEnumerable<string> Wishes(Subscriber subscriber)
    {
        foreach (var said in PreferenceList.All.Select(preference => preference.Short(subscriber.Preferences)).OfType<string>())
            yield return said;
        if (subscriber.PausedUntil is { } until)
            yield return $"paused:{until:yyyy-MM-dd}";
    }
}
