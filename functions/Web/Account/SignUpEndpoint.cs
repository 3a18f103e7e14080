using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Forms;
using Alerts.Web.Requests;
using Alerts.Web.Wording;
using Microsoft.Extensions.Options;

namespace Alerts.Web.Account;

internal sealed class SignUpEndpoint(SignUp signUp, IOptions<DeliveryOptions> delivery)
{
    public async Task<IResult> PostAsync(HttpContext http)
    {
        var problems = new List<Problem>();
        if (!http.Request.HasFormContentType && !http.Request.HasJsonContentType())
            return new ErrorResult(StatusCodes.Status415UnsupportedMediaType, NotePhrases.WrongFormat, NotePhrases.SendJsonOrForm);
        var request = await ReadAsync(http, problems);
        if (problems.Count > 0)
            return Answers.Problem(problems);
        return await signUp.RequestAsync(request!, ClientAddress.Of(http), http.RequestAborted) switch
        {
            SignUpResult.Accepted accepted => Results.Json(
                Receipt(request!, accepted),
                ApiJson.Shared.SubscriptionReceipt,
                statusCode: 202
            ),
            SignUpResult.Rejected rejected => Answers.Problem(rejected.Problems.ToList()),
            SignUpResult.TooMany many => ClientAddress.TooMany(
                http,
                many,
                Answers.Problem(ProblemDocument.Of(429, "Too Many Requests", NotePhrases.ManySignUpsText.In(Language.English)))
            ),
            _ => throw new NotSupportedException("A sign-up is accepted or rejected."),
        };
    }

    private SubscriptionReceipt Receipt(SignUpRequest request, SignUpResult.Accepted accepted) =>
        new(
            !string.IsNullOrWhiteSpace(request.Email) && delivery.Value.KeepsMail ? SubscriptionReceipt.Kept : SubscriptionReceipt.Sent,
            accepted.Secret
        );

    private static async Task<SignUpRequest?> ReadAsync(HttpContext http, List<Problem> problems)
    {
        if (http.Request.HasJsonContentType())
            return await SignUpJson.ReadAsync(http, problems);
        var form = SignUpForm.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        problems.AddRange(form.Problems);
        return form.Request;
    }
}
