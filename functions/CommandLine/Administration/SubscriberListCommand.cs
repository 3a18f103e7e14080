using System.CommandLine;
using Alerts.CommandLine.Launching;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.CommandLine.Administration;

internal static class SubscriberListCommand
{
    public static Command Create(ServiceLauncher launcher)
    {
        var addresses = Addresses();
        var list = new Command("list", "Prints one line per subscriber: id, channel, state, address (masked), watches, preferences.")
        {
            addresses,
        };
        list.SetAction(
            (parse, cancel) =>
                launcher.WithStoreAsync(
                    parse,
                    (services, stop) =>
                        ListAsync(
                            services.GetRequiredService<SubscriberStore>(),
                            parse.GetValue(addresses),
                            parse.InvocationConfiguration.Output,
                            stop
                        ),
                    cancel
                )
        );
        return list;
    }

    public static Option<bool> Addresses() => new("--addresses") { Description = "Show addresses in full. Mind who can see your screen." };

    /// <param name="addresses">Whole ones: without it a screen that others see shows none.</param>
    public static async Task<int> ListAsync(SubscriberStore subscribers, bool addresses, TextWriter output, CancellationToken cancel)
    {
        await foreach (var subscriber in subscribers.ListAsync(cancel))
            await output.WriteLineAsync(SubscriberLine.Write(subscriber, addresses));
        return ExitCodes.Success;
    }
}

/// <summary>A subscriber on one line: id, channel, state, address, watches (unconfirmed ones in brackets), preferences.</summary>
internal static class SubscriberLine
{
    /// <param name="whole">The full address, not only enough to recognise it.</param>
    public static string Write(Subscriber subscriber, bool whole) =>
        string.Join(
            '\t',
            subscriber.Id,
            subscriber.Channel == ChannelKind.Email ? "email" : EnumWords<WebhookFormat>.Of(Format(subscriber)),
            EnumWords<SubscriberState>.Of(subscriber.State) + (subscriber.DisabledFor is { } reason ? $" ({reason})" : ""),
            whole ? subscriber.Address : Masked(subscriber),
            string.Join(
                ' ',
                subscriber
                    .Watches.Select(watch => watch.ToString())
                    .Concat(subscriber.Proposed?.Watches.Select(watch => $"({watch})") ?? [])
            ),
            string.Join(' ', Wishes(subscriber))
        );

    // Until the first confirmation the row itself has no format yet.
    private static WebhookFormat Format(Subscriber subscriber) =>
        subscriber is { ConfirmedAt: null, Proposed.Format: var asked } ? asked : subscriber.Format;

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
