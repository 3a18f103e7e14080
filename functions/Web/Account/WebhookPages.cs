using System.Globalization;
using Alerts.Delivery.Webhooks;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Forms;
using Alerts.Web.Rendering;
using Alerts.Web.Wording;

namespace Alerts.Web.Account;

internal sealed class WebhookPages(WebhookControl control, SubscriberStore subscribers, ManagePages pages)
{
    public Task<IResult> TestAsync(string id, string token, HttpContext http) => DoAsync(id, token, control.TestAsync, http);

    public Task<IResult> RotateAsync(string id, string token, HttpContext http) => DoAsync(id, token, control.RotateAsync, http);

    public Task<IResult> EnableAsync(string id, string token, HttpContext http) => DoAsync(id, token, control.EnableAsync, http);

    public Task<IResult> ReplayAsync(string id, string token, HttpContext http) =>
        pages.WithFormAsync(
            id,
            token,
            http,
            async (subscriber, fields) =>
            {
                var problems = new List<Problem>();
                var from = Moment(fields, "from", subscriber, problems);
                var to = Moment(fields, "to", subscriber, problems);
                return problems.Count > 0
                    ? await pages.AgainAsync(subscriber, problems, http)
                    : await AnswerAsync(subscriber, await control.ReplayAsync(id, from, to, http.RequestAborted), http);
            }
        );

    private Task<IResult> DoAsync(string id, string token, Func<string, CancellationToken, Task<WebhookResult>> act, HttpContext http) =>
        pages.WithAsync(id, token, http, async subscriber => await AnswerAsync(subscriber, await act(id, http.RequestAborted), http));

    private async Task<IResult> AnswerAsync(Subscriber before, WebhookResult result, HttpContext http)
    {
        var now = await subscribers.GetAsync(before.Id, http.RequestAborted) ?? before;
        return result switch
        {
            WebhookResult.Tested { Taken: true } tested => await pages.PageAsync(
                now,
                ManagePhrases.Accepted.With(PageText.Line(tested.Status)),
                http
            ),
            WebhookResult.Tested tested => await RefusedAsync(
                now,
                "test",
                ManagePhrases.NotAccepted.With(PageText.Line(tested.Status)),
                ManagePhrases.FixReceiver,
                http
            ),
            WebhookResult.Replayed replayed => await pages.PageAsync(
                now,
                replayed.Count == 1 ? ManagePhrases.OneAgain : ManagePhrases.SomeAgain.With(replayed.Count),
                http
            ),
            WebhookResult.Rotated rotated => await pages.PageAsync(
                now,
                ManagePhrases.Rotated.With(rotated.Until.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
                http,
                ManageViews.Hook(now, http.Language(), rotated.Secret)
            ),
            WebhookResult.Enabled => await pages.PageAsync(now, ManagePhrases.Enabled, http),
            WebhookResult.Refused refused => await RefusedAsync(now, "webhook", refused.Why, Phrase.EnglishOnly(""), http),
            _ => throw new NotSupportedException($"No page shows {result.GetType().Name}."),
        };
    }

    private Task<IResult> RefusedAsync(Subscriber subscriber, string field, Phrase reason, Phrase remedy, HttpContext http) =>
        pages.AgainAsync(subscriber, [new Problem(field, reason, remedy)], http);

    // As a browser's field writes it, by the subscription's clock.
    private static DateTimeOffset Moment(IFormCollection fields, string name, Subscriber subscriber, List<Problem> problems)
    {
        var text = PreferencesForm.Text(fields, name);
        if (
            DateTime.TryParseExact(
                text,
                ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var local
            ) && local.Year is > 1 and < 9999
        )
            return LocalClock.Of(subscriber.Preferences.Zone).At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        problems.Add(new(name, ManagePhrases.NotMoment.With(PageText.Line(text)), ManagePhrases.WriteMoment));
        return default;
    }
}
