using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Components;
using Alerts.Web.Forms;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;
using Alerts.Web.Views;
using Alerts.Web.Wording;
using Microsoft.Extensions.Options;

namespace Alerts.Web.Account;

internal sealed class SubscribePages(SignUp signUp, TopicCatalogue catalogue, IOptions<DeliveryOptions> delivery, Answers answers)
{
    /// <param name="to">"webhook" for a chat or a program.</param>
    /// <param name="topic">Ticked beforehand, if there is such a topic.</param>
    public Task<IResult> FormAsync(string? to, string? topic, HttpContext http) =>
        answers.PageAsync<SubscribePage>(
            http,
            new SubscribeView(PreferencesFormView.Of(catalogue, http.Language(), Usual(http), Known(topic)), Webhook: to == "webhook")
            {
                Mail = MailViews.Of(delivery.Value),
            },
            200
        );

    private string[] Known(string? topic) =>
        topic is not null && catalogue.Find(topic) is TopicLookup.Found found ? [found.Name.Topic] : [];

    public async Task<IResult> SubmitAsync(HttpContext http)
    {
        var form = SignUpForm.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        if (form.Problems.Count > 0)
            return await AgainAsync(form, form.Problems, http);
        return await signUp.RequestAsync(InLanguage(form.Request, http), ClientAddress.Of(http), http.RequestAborted) switch
        {
            SignUpResult.Accepted accepted => await answers.PageAsync<NotePage>(http, Taken(form, accepted.Secret, http.Language()), 200),
            SignUpResult.Rejected rejected => await AgainAsync(form, rejected.Problems, http),
            SignUpResult.TooMany many => ClientAddress.TooMany(
                http,
                many,
                await answers.NoteAsync(http, 429, NotePhrases.ManySignUps, NotePhrases.ManySignUpsText)
            ),
            _ => throw new NotSupportedException("A sign-up is accepted or rejected."),
        };
    }

    private static Preferences Usual(HttpContext http) => Preferences.Default with { Language = http.Language() };

    // A form without the field, such as of an earlier version that a browser kept open.
    private static SignUpRequest InLanguage(SignUpRequest request, HttpContext http) =>
        string.IsNullOrWhiteSpace(request.Language) ? request with { Language = PageLanguage.Code(http.Language()) } : request;

    // The same words for known and unknown addresses: a stranger learns nothing.
    private NoteView Taken(SignUpForm form, string? secret, Language language) =>
        form.Request.Webhook is not null
            ? NoteView.Of(NotePhrases.WebhookTaken, NotePhrases.WebhookTakenText, language) with
            {
                Secret = secret,
            }
        : delivery.Value.KeepsMail
            ? NoteView.Of(NotePhrases.KeptTaken, NotePhrases.KeptTakenText, language) with
            {
                Link = ("/outbox", NotePhrases.OpenOutbox.In(language)),
            }
        : NoteView.Of(NotePhrases.MailTaken, NotePhrases.MailTakenText, language);

    private Task<IResult> AgainAsync(SignUpForm form, IEnumerable<Problem> problems, HttpContext http) =>
        answers.PageAsync<SubscribePage>(
            http,
            new SubscribeView(
                PreferencesFormView.Of(catalogue, http.Language(), form.Wish),
                form.Request.Webhook is not null,
                form.Request.Webhook ?? form.Request.Email ?? "",
                form.Request.Format ?? "",
                form.Request.Owner ?? "",
                [.. problems.Select(problem => problem.In(http.Language()))]
            )
            {
                Mail = MailViews.Of(delivery.Value),
            },
            400
        );
}
