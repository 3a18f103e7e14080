using System.Globalization;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Claims;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Forms;
using Alerts.Web.Rendering;
using Alerts.Web.Views;

namespace Alerts.Web.Account;

internal sealed class ManageViews(DeliveryLog log, TopicCatalogue catalogue, TimeProvider time)
{
    private const int MostDeliveries = 50;

    public static string Base(string id, string token) => $"/manage/{Uri.EscapeDataString(id)}/{Uri.EscapeDataString(token)}";

    /// <param name="done">What was just done; null for nothing.</param>
    /// <param name="form">The submitted form, when it had a mistake.</param>
    /// <param name="hook">Replaces the webhook's usual view.</param>
    public async Task<ManageView> OfAsync(
        Subscriber subscriber,
        string? done,
        IReadOnlyList<Problem> problems,
        ManageForm? form,
        HookView? hook,
        CancellationToken cancel
    )
    {
        var now = time.GetUtcNow();
        var deliveries = await log.LastAsync(subscriber.Id, MostDeliveries, cancel);
        return new ManageView(
            Base(subscriber.Id, LinkToken.Manage(subscriber)),
            subscriber.Channel == ChannelKind.Webhook ? new Uri(subscriber.Address).Host : subscriber.Address,
            State(subscriber, now),
            subscriber.PausedUntil is { } until && until > now ? TimeView.Of(until) : null,
            [
                .. subscriber.Watches.Select(watch => new ManageView.Watch(
                    watch.ToString(),
                    WatchWords.Of(watch, catalogue, Language.English),
                    form?.Kept.Contains(watch.ToString()) ?? true
                )),
            ],
            form is null ? PreferencesFormView.Of(catalogue, subscriber.Preferences) : PreferencesFormView.Of(catalogue, form.Wish),
            PakistanTime.Day(now.AddDays(1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            [.. deliveries.Select(DeliveryView.Of)],
            subscriber.Channel == ChannelKind.Webhook ? hook ?? Hook(subscriber) : null,
            $"/unsubscribe/{subscriber.Id}/{LinkToken.Unsubscribe(subscriber)}",
            done,
            [.. problems.Select(problem => $"{problem.Reason} {problem.Remedy}")]
        );
    }

    public static HookView Hook(Subscriber subscriber, string? secret = null) =>
        new(
            subscriber.Format.Label(),
            subscriber.Secrets.Count > 0,
            subscriber.State == SubscriberState.Disabled,
            subscriber.Preferences.Zone,
            secret
        );

    private static string State(Subscriber subscriber, DateTimeOffset now) =>
        subscriber.State switch
        {
            SubscriberState.Active => subscriber.PausedUntil > now ? "paused" : "on",
            SubscriberState.Disabled => $"stopped by us: {PageText.Line(subscriber.DisabledFor ?? "the address took no alerts")}",
            SubscriberState.Unsubscribed => "you stopped these alerts; sign up again to restart them",
            _ => "not confirmed yet",
        };
}
