using System.Globalization;
using Alerts.Delivery.Webhooks;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Alerts.Web.Forms;
using Alerts.Web.Rendering;

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
                $"The webhook accepted the test: {PageText.Line(tested.Status)}.",
                http
            ),
            WebhookResult.Tested tested => await RefusedAsync(
                now,
                "test",
                $"The webhook did not accept the test: {PageText.Line(tested.Status)}.",
                "Fix the receiver, then test again.",
                http
            ),
            WebhookResult.Replayed replayed => await pages.PageAsync(
                now,
                $"We are sending {replayed.Count} {(replayed.Count == 1 ? "alert" : "alerts")} again.",
                http
            ),
            WebhookResult.Rotated rotated => await pages.PageAsync(
                now,
                $"You have a new secret. The old one works too until {rotated.Until:yyyy-MM-dd HH:mm} UTC.",
                http,
                ManageViews.Hook(now, rotated.Secret)
            ),
            WebhookResult.Enabled => await pages.PageAsync(
                now,
                "The webhook gets alerts again. Below you can have those that it missed sent again.",
                http
            ),
            WebhookResult.Refused refused => await RefusedAsync(now, "webhook", refused.Why, "", http),
            _ => throw new NotSupportedException($"No page shows {result.GetType().Name}."),
        };
    }

    private Task<IResult> RefusedAsync(Subscriber subscriber, string field, string reason, string remedy, HttpContext http) =>
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
        problems.Add(new(name, $"'{PageText.Line(text)}' is not a date and time.", "Write day and time, such as 2024-11-09T08:30."));
        return default;
    }
}
