using System.Globalization;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Repository;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Forms;
using Alerts.Web.Rendering;
using Alerts.Web.Views;
using Alerts.Web.Wording;

namespace Alerts.Web.Account;

internal sealed class ManageViews(DeliveryLog log, IncidentStore incidents, TopicCatalogue catalogue, TimeProvider time)
{
    private const int MostDeliveries = 50;

    public static string Base(string id, string token) => $"/manage/{Uri.EscapeDataString(id)}/{Uri.EscapeDataString(token)}";

    /// <param name="done">What was just done; null for nothing.</param>
    /// <param name="form">The submitted form, when it had a mistake.</param>
    /// <param name="hook">Replaces the webhook's usual view.</param>
    public async Task<ManageView> OfAsync(
        Subscriber subscriber,
        Phrase? done,
        IReadOnlyList<Problem> problems,
        ManageForm? form,
        HookView? hook,
        HttpContext http
    )
    {
        var (now, language) = (time.GetUtcNow(), http.Language());
        var deliveries = await log.LastAsync(subscriber.Id, MostDeliveries, http.RequestAborted);
        var headlines = await HeadlinesAsync(deliveries, language, http.RequestAborted);
        return new ManageView(
            Base(subscriber.Id, LinkToken.Manage(subscriber)),
            subscriber.Channel == ChannelKind.Webhook ? new Uri(subscriber.Address).Host : subscriber.Address,
            State(subscriber, now, language),
            subscriber.PausedUntil is { } until && until > now ? TimeView.Of(until, language) : null,
            [
                .. subscriber.Watches.Select(watch => new ManageView.Watch(
                    watch.ToString(),
                    WatchWords.Of(watch, catalogue, language),
                    form?.Kept.Contains(watch.ToString()) ?? true
                )),
            ],
            form is null
                ? PreferencesFormView.Of(catalogue, language, subscriber.Preferences)
                : PreferencesFormView.Of(catalogue, language, form.Wish),
            PakistanTime.Day(now.AddDays(1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            [.. deliveries.Select(row => DeliveryView.Of(row, headlines.GetValueOrDefault(row.Incident ?? ""), language))],
            subscriber.Channel == ChannelKind.Webhook ? hook ?? Hook(subscriber, language) : null,
            $"/unsubscribe/{subscriber.Id}/{LinkToken.Unsubscribe(subscriber)}",
            done?.In(language),
            [.. problems.Select(problem => problem.In(language))]
        )
        {
            Answer = subscriber is { State: SubscriberState.Disabled, DisabledFor: { } answer } ? PageText.Line(answer) : null,
        };
    }

    public static HookView Hook(Subscriber subscriber, Language language, string? secret = null) =>
        new(
            subscriber.Format.Label().In(language),
            subscriber.Secrets.Count > 0,
            subscriber.State == SubscriberState.Disabled,
            subscriber.Preferences.Zone,
            secret
        );

    /// <summary>In Urdu, of the incidents as they stand now and without figures, which may have been others then.</summary>
    private async Task<IReadOnlyDictionary<string, string>> HeadlinesAsync(
        IEnumerable<LogRow> deliveries,
        Language language,
        CancellationToken cancel
    )
    {
        var headlines = new Dictionary<string, string>();
        if (language != Language.Urdu)
            return headlines;
        foreach (var id in deliveries.Select(row => row.Incident).OfType<string>().Distinct())
            if (await incidents.NowAsync(id, cancel) is { } incident)
                headlines[id] = HeadlineWords.Event(incident, catalogue);
        return headlines;
    }

    private static string State(Subscriber subscriber, DateTimeOffset now, Language language) =>
        subscriber.State switch
        {
            SubscriberState.Active => (subscriber.PausedUntil > now ? ManagePhrases.OnPause : ManagePhrases.On).In(language),
            SubscriberState.Disabled when subscriber.DisabledFor is null => ManagePhrases.StoppedByUs.In(language)
                + " "
                + ManagePhrases.NotTaken.In(language),
            SubscriberState.Disabled => ManagePhrases.StoppedByUs.In(language),
            SubscriberState.Unsubscribed => ManagePhrases.StoppedByYou.In(language),
            _ => ManagePhrases.NotConfirmed.In(language),
        };
}
