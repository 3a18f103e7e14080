using Alerts.Subscriptions;

namespace Alerts.Operations.Commands;

/// <summary>A subscriber on one line: id, channel, state, address, watches (those not confirmed yet in brackets), preferences.</summary>
internal static class SubscriberLine
{
    /// <param name="whole">The address whole, and not only enough to know it again.</param>
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

    // Of a webhook the host: the rest may be a secret.
    private static string Masked(Subscriber subscriber) =>
        subscriber.Channel == ChannelKind.Webhook
            ? new Uri(subscriber.Address).Host
            : subscriber.Address[..1] + "…" + subscriber.Address[subscriber.Address.LastIndexOf('@')..];

    private static IEnumerable<string> Wishes(Subscriber subscriber)
    {
        var preferences = subscriber.Preferences;
        if (preferences.Cadence != Cadence.AtOnce)
            yield return WordCheck<Cadence>.Word(preferences.Cadence);
        if (preferences.Quiet is { } quiet)
            yield return $"quiet:{quiet.From:HH\\:mm}-{quiet.To:HH\\:mm}";
        if (preferences.Zone != Preferences.DefaultZone)
            yield return preferences.Zone;
        if (preferences.Language != Language.English)
            yield return WordCheck<Language>.Word(preferences.Language);
        if (preferences.UrgentFrom is { } urgent)
            yield return $"urgent>={urgent}";
        if (preferences.MostAnHour is { } most)
            yield return $"hour<={most}";
        if (subscriber.PausedUntil is { } until)
            yield return $"paused:{until:yyyy-MM-dd}";
    }
}
