using System.Text.Json;
using Alerts.Delivery;
using Alerts.Site.Api;
using Alerts.Site.Reading;
using Alerts.Subscriptions;
using Microsoft.Extensions.Options;

namespace Alerts.Site;

/// <summary>Sign-up for programs, as JSON or as a form.</summary>
internal sealed class SignUpEndpoint(SignUp signUp, IOptions<DeliveryOptions> delivery)
{
    // Fifty watches are under 8 kB.
    private const int MostBytes = 64 * 1024;

    public async Task<IResult> PostAsync(HttpContext http)
    {
        var problems = new List<Problem>();
        if (http.Request.ContentLength > MostBytes)
            return Answers.Problem(ProblemDocument.Of(413, "Content Too Large", $"Send at most {MostBytes} bytes."));
        if (!http.Request.HasFormContentType && !http.Request.HasJsonContentType())
            return Answers.Problem(ProblemDocument.Of(415, "Unsupported Media Type", "Send application/json, or a form."));
        var request = await ReadAsync(http, problems);
        if (problems.Count > 0)
            return Answers.Problem(problems);
        return await signUp.RequestAsync(request!, ClientAddress.Of(http), http.RequestAborted) switch
        {
            SignUpResult.Accepted accepted => Results.Json(
                Receipt(request!, accepted), ApiJson.Shared.SubscriptionReceipt, statusCode: 202),
            SignUpResult.Rejected rejected => Answers.Problem(rejected.Problems.ToList()),
            SignUpResult.TooMany many => ClientAddress.TooMany(http, many, Answers.Problem(ProblemDocument.Of(429, "Too Many Requests", ClientAddress.Later))),
            _ => throw new NotSupportedException("A sign-up is accepted or rejected."),
        };
    }

    private SubscriptionReceipt Receipt(SignUpRequest request, SignUpResult.Accepted accepted) =>
        new(
            !string.IsNullOrWhiteSpace(request.Email) && delivery.Value.KeepsMail ? SubscriptionReceipt.Kept : SubscriptionReceipt.Sent,
            accepted.Secret);

    private static async Task<SignUpRequest?> ReadAsync(HttpContext http, List<Problem> problems)
    {
        if (http.Request.HasJsonContentType())
            return await JsonAsync(http, problems);
        var form = SignUpForm.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        problems.AddRange(form.Problems);
        return form.Request;
    }

    private static async Task<SignUpRequest?> JsonAsync(HttpContext http, List<Problem> problems)
    {
        try
        {
            if (await http.Request.ReadFromJsonAsync(ApiJson.Shared.SignUpRequest, http.RequestAborted) is { } request)
                return request;
            problems.Add(new("body", "It is null.", Shape));
        }
        catch (JsonException mistake)
        {
            problems.Add(new(SafeText.Line(mistake.Path ?? "body"), "The JSON cannot be read there.", Shape));
        }

        return null;
    }

    private const string Shape = """Write {"email":"you@example.org","watches":[{"topic":"province:Balochistan"}]}.""";
}
