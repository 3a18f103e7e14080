using System.Net;
using System.Text;
using System.Web;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Webhooks.Formats;

/// <summary>
/// A Zulip bot's messages (https://zulip.com/api/send-message). The address is in this service's own form:
/// https://org.zulipchat.com/api/v1/messages?bot=EMAIL&amp;key=KEY&amp;stream=NAME; the bot and its key go into the Authorization header
/// and never into the called URL. Each incident is a topic of the stream. No idempotency key: a crash between the send and its record
/// repeats one message.
/// </summary>
internal sealed class ZulipFormat(ChatWriter writer) : IWebhookFormat
{
    private const int MostText = 10_000;

    public WebhookFormat Format => WebhookFormat.Zulip;

    public bool ReadsBody => true;

    public WebhookCall Write(WebhookLetter letter) =>
        writer.Fit(
            letter.Alert,
            message => string.Join('\n', Lines(message)) is { Length: <= MostText } text ? Call(letter.Address, Topic(message), text) : null
        );

    public SendResult Read(WebhookAnswer answer) =>
        answer switch
        {
            { Succeeded: true } when answer.Word("result") == "error" => new SendResult.Deferred(answer.Code + ": error"),
            { Status: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => AnswerJudge.Ended(
                answer,
                "the bot or its key no longer works"
            ),
            { Status: HttpStatusCode.NotFound } => AnswerJudge.Ended(answer, "there is no such organisation"),
            { Status: HttpStatusCode.BadRequest } when answer.Word("code") == "STREAM_DOES_NOT_EXIST" => AnswerJudge.Ended(
                answer,
                "there is no such stream"
            ),
            { Status: HttpStatusCode.BadRequest } => AnswerJudge.Refused(answer, "Zulip cannot read the message"),
            _ => AnswerJudge.Judge(answer),
        };

    /// <summary>200 a minute a user by default (https://zulip.com/api/rest-error-handling#rate-limit-exceeded).</summary>
    public IReadOnlyList<Destination> Destinations(Uri address) =>
        [new($"{address.GetLeftPart(UriPartial.Path)} {Query(address, "bot")}", [RateRule.Most(200, TimeSpan.FromMinutes(1), burst: 20)])];

    // At most 60 characters. It must not change with the headline, or updates would open other topics.
    private static string Topic(ChatMessage message) =>
        message.Thread.StartsWith("msg_", StringComparison.Ordinal) ? "test" : message.Thread;

    private static WebhookCall Call(Uri address, string topic, string text)
    {
        var form = HttpUtility.ParseQueryString("");
        form["type"] = "stream";
        form["to"] = Query(address, "stream");
        form["topic"] = topic;
        form["content"] = text;
        var login = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Query(address, "bot")}:{Query(address, "key")}"));
        return new WebhookCall(
            new Uri(address.GetLeftPart(UriPartial.Path)),
            "application/x-www-form-urlencoded",
            Encoding.ASCII.GetBytes(form.ToString()!)
        )
        {
            Headers = new Dictionary<string, string> { ["Authorization"] = "Basic " + login },
        };
    }

    private static IEnumerable<string> Lines(ChatMessage message)
    {
        yield return $"**{PlainMarks.Of(message.Title)}**";
        if (message.Banner is { } banner)
            yield return $"*{PlainMarks.Of(banner)}*";
        yield return "";
        foreach (var (name, value) in message.Facts)
            yield return $"* **{PlainMarks.Of(name)}:** {PlainMarks.Of(value)}";
        foreach (var section in message.Sections)
        {
            yield return $"\n**{PlainMarks.Of(section.Heading)}**\n";
            foreach (var line in section.Lines)
                yield return "* " + Link(line);
        }

        if (message.Button is { } button)
            yield return $"\n**{Link(button)}**";
        yield return $"\n{PlainMarks.Of(message.Small)}{(message.Stop is { } stop ? " " + Link(stop) : "")}";
    }

    // Zulip cannot escape its markup.
    private static string Link(ChatLink link) =>
        link.Url is { } url ? $"[{PlainMarks.Of(link.Text)}]({Markdown.Target(url)})" : PlainMarks.Of(link.Text);

    private static string Query(Uri address, string name) => HttpUtility.ParseQueryString(address.Query)[name] ?? "";
}
