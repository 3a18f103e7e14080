using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Components;
using Alerts.Web.Forms;
using Alerts.Web.Requests;
using Alerts.Web.Views;
using Microsoft.Extensions.Options;

namespace Alerts.Web.Account;

internal sealed class SubscribePages(SignUp signUp, TopicCatalogue catalogue, IOptions<DeliveryOptions> delivery, Answers answers)
{
    /// <param name="to">"webhook" for a chat or a program.</param>
    public Task<IResult> FormAsync(string? to) =>
        answers.PageAsync<SubscribePage>(
            new SubscribeView(PreferencesFormView.Of(catalogue, Preferences.Default), Webhook: to == "webhook")
            {
                Mail = MailViews.Of(delivery.Value),
            },
            200
        );

    public async Task<IResult> SubmitAsync(HttpContext http)
    {
        var form = SignUpForm.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        if (form.Problems.Count > 0)
            return await AgainAsync(form, form.Problems);
        return await signUp.RequestAsync(form.Request, ClientAddress.Of(http), http.RequestAborted) switch
        {
            SignUpResult.Accepted accepted => await answers.PageAsync<NotePage>(Taken(form, accepted.Secret), 200),
            SignUpResult.Rejected rejected => await AgainAsync(form, rejected.Problems),
            SignUpResult.TooMany many => ClientAddress.TooMany(
                http,
                many,
                await answers.NoteAsync(429, "Too many sign-ups", ClientAddress.Later)
            ),
            _ => throw new NotSupportedException("A sign-up is accepted or rejected."),
        };
    }

    // The same words for known and unknown addresses: a stranger learns nothing.
    private NoteView Taken(SignUpForm form, string? secret) =>
        form.Request.Webhook is not null
            ? new NoteView(
                "We are sending the webhook a first message",
                "In a chat, open the link in it within two days. A program confirms by answering with the challenge in it. Then "
                    + "alerts start."
            )
            {
                Secret = secret,
            }
        : delivery.Value.KeepsMail
            ? new NoteView(
                "The message is kept in the outbox",
                "This service has no mail server, so no mail leaves the machine that it runs on. On that machine, open the message in "
                    + "the outbox and "
                    + "follow its link within two days. Alerts start then, and are kept in the outbox too."
            )
            {
                Link = ("/outbox", "Open the outbox"),
            }
        : new NoteView(
            "Check your email",
            "We are sending you a message with a link. Alerts start when you open the link. It works for two days."
        );

    private Task<IResult> AgainAsync(SignUpForm form, IEnumerable<Problem> problems) =>
        answers.PageAsync<SubscribePage>(
            new SubscribeView(
                PreferencesFormView.Of(catalogue, form.Wish),
                form.Request.Webhook is not null,
                form.Request.Webhook ?? form.Request.Email ?? "",
                form.Request.Format ?? "",
                form.Request.Owner ?? "",
                [.. problems.Select(problem => $"{problem.Reason} {problem.Remedy}")]
            )
            {
                Mail = MailViews.Of(delivery.Value),
            },
            400
        );
}
