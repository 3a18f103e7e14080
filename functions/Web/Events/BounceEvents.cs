using System.Text.Json;
using Alerts.Delivery.Bounces;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Alerts.Web.Api;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;

namespace Alerts.Web.Events;

/// <summary>Bounces and complaints from any mailer, one a request. The answer is the same for known and unknown addresses.</summary>
internal sealed class BounceEvents(EventEndpointAuth door, BounceRecorder recorder, TimeProvider time)
{
    private const string Shape = """Write {"address":"reader@example.org","kind":"hard","messageId":"<msg_1@example.org>"}.""";

    // RFC 5322, 2.1.1: no line is longer.
    private const int MostId = 998;

    public async Task<IResult> PostAsync(HttpContext http)
    {
        if (door.Refusal(http.Request) is { } refusal)
            return refusal;
        if (await EventEndpointAuth.BodyAsync(http) is not { } body)
            return EventEndpointAuth.TooLarge();
        var problems = new List<Problem>();
        var report = Read(body, problems) is { } request ? Check(request, problems) : null;
        if (report is null || problems.Count > 0)
            return Answers.Problem(problems);
        await recorder.RecordAsync([report], http.RequestAborted);
        return Results.NoContent();
    }

    private static BounceRequest? Read(byte[] body, List<Problem> problems)
    {
        try
        {
            if (JsonSerializer.Deserialize(body, ApiJson.Shared.BounceRequest) is { } request)
                return request;
            problems.Add(new("body", "It is null.", Shape));
        }
        catch (JsonException mistake)
        {
            problems.Add(new(PageText.Line(mistake.Path ?? "body"), "The JSON cannot be read there.", Shape));
        }

        return null;
    }

    private MailReport Check(BounceRequest request, List<Problem> problems)
    {
        var (address, message) = (request.Address ?? "", request.MessageId?.Trim() ?? "");
        if (MailboxAddress.Normalise(address) is null)
            problems.Add(
                new(
                    "address",
                    $"'{ProblemText.Shown(address)}' is not an email address.",
                    "Write the address that the mail went to, such as reader@example.org."
                )
            );
        if (string.IsNullOrWhiteSpace(request.Kind))
            problems.Add(new("kind", "It is missing.", "Write one of: hard, soft, complaint, delivered."));
        var outcome = WordCheck<MailOutcome>.Read(request.Kind, "kind", problems);
        if (message.Length > MostId)
            problems.Add(
                new("messageId", $"It has {message.Length} characters.", $"Write the mail's Message-ID, of at most {MostId} characters.")
            );
        if (outcome == MailOutcome.Soft && message.Length == 0)
            problems.Add(
                new(
                    "messageId",
                    "It is missing, and soft bounces are counted by mail.",
                    "Write the mail's Message-ID, such as <msg_1@example.org>."
                )
            );
        return new MailReport(address, outcome, message, time.GetUtcNow());
    }
}
