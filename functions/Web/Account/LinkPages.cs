using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Alerts.Web.Components;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;
using Alerts.Web.Views;
using Alerts.Web.Wording;

namespace Alerts.Web.Account;

/// <summary>
/// What the links in mails open. Opening one changes nothing, because mail programs and scanners open links by themselves; the button
/// does. Mail programs post to the unsubscribe link without cookies and want a plain answer (RFC 8058, section 3.2): no redirect.
/// </summary>
internal sealed class LinkPages(Confirmation confirmation, Unsubscription unsubscription, Answers answers)
{
    public Task<IResult> AskToConfirmAsync(string id, string token, HttpContext http) =>
        answers.PageAsync<NotePage>(
            http,
            NoteView.Of(
                NotePhrases.AskConfirm,
                NotePhrases.AskConfirmText,
                Address("confirm", id, token),
                NotePhrases.ConfirmButton,
                http.Language()
            ),
            200
        );

    public async Task<IResult> ConfirmAsync(string id, string token, HttpContext http) =>
        await confirmation.ConfirmAsync(id, token, http.RequestAborted) is ConfirmResult.Confirmed
            ? await answers.NoteAsync(http, 200, NotePhrases.Confirmed, NotePhrases.ConfirmedText)
            : await answers.NoteAsync(http, 404, NotePhrases.OldLink, NotePhrases.OldConfirmText);

    public Task<IResult> AskToUnsubscribeAsync(string id, string token, HttpContext http) =>
        answers.PageAsync<NotePage>(
            http,
            NoteView.Of(
                NotePhrases.AskUnsubscribe,
                NotePhrases.AskUnsubscribeText,
                Address("unsubscribe", id, token),
                NotePhrases.UnsubscribeButton,
                http.Language()
            ),
            200
        );

    public async Task<IResult> UnsubscribeAsync(string id, string token, HttpContext http) =>
        await unsubscription.UnsubscribeAsync(id, token, http.RequestAborted)
            ? await answers.NoteAsync(http, 200, NotePhrases.Unsubscribed, NotePhrases.UnsubscribedText)
            : await answers.NoteAsync(http, 404, NotePhrases.OldLink, NotePhrases.OldUnsubscribeText);

    private static string Address(string action, string id, string token) =>
        $"/{action}/{Uri.EscapeDataString(id)}/{Uri.EscapeDataString(token)}";
}
