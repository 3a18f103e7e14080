using System.Net;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Extensions.Options;

namespace Alerts.Subscriptions.SignUps;

/// <summary>The public entry for sign-ups: limits clients, and its answer reveals nothing to a stranger.</summary>
internal sealed class SignUp(
    Enrolment enrolment,
    ClientLimit limit,
    IOptions<SubscriptionsOptions> options,
    TimeProvider time,
    IMailSignUps? mail = null
)
{
    /// <param name="client">The sender's address; null for this machine, which is neither limited nor delayed.</param>
    public async Task<SignUpResult> RequestAsync(SignUpRequest request, IPAddress? client, CancellationToken cancel)
    {
        if (client is null)
            return await AnswerAsync(request, cancel);
        var earliest = Task.Delay(options.Value.AnswerAfter, time, cancel);
        var result = await limit.TakeAsync(client, cancel) is { } wait
            ? new SignUpResult.TooMany(wait)
            : await AnswerAsync(request, cancel);
        await earliest;
        return result;
    }

    public Task<SignUpResult> RequestAsync(SignUpRequest request, CancellationToken cancel) => RequestAsync(request, client: null, cancel);

    public Task<SignUpResult> PrepareAsync(SignUpRequest request, CancellationToken cancel) => enrolment.PrepareAsync(request, cancel);

    private async Task<SignUpResult> AnswerAsync(SignUpRequest request, CancellationToken cancel) =>
        mail is { AreOpen: false } && !string.IsNullOrWhiteSpace(request.Email)
            ? new SignUpResult.Rejected([new("email", ProblemPhrases.MailIsOff, ProblemPhrases.UseWebhook)])
        : string.IsNullOrWhiteSpace(request.Website) ? await enrolment.RequestAsync(request, cancel)
        : new SignUpResult.Accepted(SubscriberKeys.NewId(), string.IsNullOrWhiteSpace(request.Webhook) ? null : WebhookSecret.New())
        {
            Silence = MailSilence.Website,
        };
}

internal interface IMailSignUps
{
    bool AreOpen { get; }
}
