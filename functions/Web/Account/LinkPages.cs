using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Alerts.Web.Components;
using Alerts.Web.Requests;
using Alerts.Web.Views;

namespace Alerts.Web.Account;

/// <summary>
/// What the links in mails open. Opening one changes nothing, because mail programs and scanners open links by themselves; the button
/// does. Mail programs post to the unsubscribe link without cookies and want a plain answer (RFC 8058, section 3.2): no redirect.
/// </summary>
internal sealed class LinkPages(Confirmation confirmation, Unsubscription unsubscription, Answers answers)
{
    private const string NotGood = "This link no longer works";

    public Task<IResult> AskToConfirmAsync(string id, string token) =>
        answers.PageAsync<NotePage>(
            new NoteView(
                "Get these alerts?",
                "Someone asked us to send alerts to this address. Confirm only if it was you.",
                Address("confirm", id, token),
                "Yes, send me alerts"
            ),
            200
        );

    public async Task<IResult> ConfirmAsync(string id, string token, HttpContext http) =>
        await confirmation.ConfirmAsync(id, token, http.RequestAborted) is ConfirmResult.Confirmed
            ? await answers.NoteAsync(
                200,
                "Alerts are on",
                "You will hear of the next incident that matches what you asked for. Every alert has a link to stop."
            )
            : await answers.NoteAsync(
                404,
                NotGood,
                "It is more than two days old, or a later sign-up replaced it. Sign up again to get a new link."
            );

    public Task<IResult> AskToUnsubscribeAsync(string id, string token) =>
        answers.PageAsync<NotePage>(
            new NoteView(
                "Stop these alerts?",
                "We will send no more alerts to this address.",
                Address("unsubscribe", id, token),
                "Stop alerts"
            ),
            200
        );

    public async Task<IResult> UnsubscribeAsync(string id, string token, HttpContext http) =>
        await unsubscription.UnsubscribeAsync(id, token, http.RequestAborted)
            ? await answers.NoteAsync(
                200,
                "Alerts are stopped",
                "We will send no more alerts to this address. You can sign up again at any time."
            )
            : await answers.NoteAsync(
                404,
                NotGood,
                "Part of the address is missing, or the subscription was deleted. A deleted subscription gets no alerts."
            );

    private static string Address(string action, string id, string token) =>
        $"/{action}/{Uri.EscapeDataString(id)}/{Uri.EscapeDataString(token)}";
}
