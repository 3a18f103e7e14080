using System.Net;
using System.Text.Json.Nodes;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Webhooks.Formats;

/// <summary>
/// Slack's incoming webhooks, in Block Kit (https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks). They answer "ok"
/// without a message number, so updates cannot thread. No idempotency key: a crash between the send and its record repeats one message.
/// </summary>
internal sealed class SlackFormat(ChatWriter writer) : IWebhookFormat
{
    private const int MostText = 12_000;
    private const int MostHeader = 150;
    private const int MostSection = 3_000;

    public WebhookFormat Format => WebhookFormat.Slack;

    public bool ReadsBody => true;

    public WebhookCall Write(WebhookLetter letter) =>
        writer.Fit(
            letter.Alert,
            message =>
                Body(message) is var body && ChatJson.Bytes(body) is { Length: <= MostText } bytes && Longest(body) <= MostSection
                    ? new WebhookCall(letter.Address, ChatJson.ContentType, bytes)
                    : null
        );

    /// <summary>
    /// https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks#handling_errors: a word in plain text.
    /// </summary>
    public SendResult Read(WebhookAnswer answer) =>
        answer switch
        {
            { Status: HttpStatusCode.NotFound or HttpStatusCode.Gone } => AnswerJudge.Ended(answer, "the webhook or its channel is gone"),
            { Status: HttpStatusCode.Forbidden } => AnswerJudge.Ended(answer, "the workspace no longer allows it"),
            { Status: HttpStatusCode.BadRequest }
                when Says(answer, "no_service") || Says(answer, "channel_not_found") || Says(answer, "invalid_token") => AnswerJudge.Ended(
                answer,
                "the webhook is switched off"
            ),
            { Status: HttpStatusCode.BadRequest } => AnswerJudge.Refused(answer, "Slack cannot read the message"),
            _ => AnswerJudge.Judge(answer),
        };

    public IReadOnlyList<Destination> Destinations(Uri address) => [new(address.AbsoluteUri, [RateRule.Each(TimeSpan.FromSeconds(1))])];

    private static bool Says(WebhookAnswer answer, string word) =>
        answer.Body is { } body && System.Text.Encoding.UTF8.GetString(body).Contains(word, StringComparison.Ordinal);

    private static JsonObject Body(ChatMessage message) =>
        new()
        {
            // For notifications and screen readers.
            ["text"] = Escape(message.Title),
            ["unfurl_links"] = false,
            ["unfurl_media"] = false,
            ["blocks"] = ChatJson.Array(Blocks(message)),
        };

    private static IEnumerable<JsonNode> Blocks(ChatMessage message)
    {
        yield return new JsonObject
        {
            ["type"] = "header",
            ["text"] = new JsonObject
            {
                ["type"] = "plain_text",
                ["text"] = SafeText.Line(PlainMarks.Of(message.Title), MostHeader),
                ["emoji"] = false,
            },
        };
        if (message.Banner is { } banner)
            yield return Section($"*{Escape(banner)}*");
        if (message.Facts.Count > 0)
            yield return Fields(message.Facts);
        foreach (var section in message.Sections)
            yield return Section($"*{Escape(section.Heading)}*\n" + string.Join('\n', section.Lines.Select(line => "• " + Link(line))));
        if (message.Button is { } button)
            yield return Section($"*{Link(button)}*");
        yield return new JsonObject
        {
            ["type"] = "context",
            ["elements"] = new JsonArray(Text(Escape(message.Small) + (message.Stop is { } stop ? " " + Link(stop) : ""))),
        };
    }

    // At most ten; there are seven.
    private static JsonObject Fields(IEnumerable<(string Name, string Value)> facts) =>
        new()
        {
            ["type"] = "section",
            ["fields"] = ChatJson.Array(facts.Take(10).Select(fact => Text($"*{Escape(fact.Name)}*\n{Escape(fact.Value)}"))),
        };

    private static JsonObject Section(string text) => new() { ["type"] = "section", ["text"] = Text(text) };

    // Verbatim: Slack adds no links and no mentions.
    private static JsonObject Text(string text) =>
        new()
        {
            ["type"] = "mrkdwn",
            ["text"] = text,
            ["verbatim"] = true,
        };

    private static int Longest(JsonObject body) =>
        body["blocks"]!.AsArray().Select(block => block!["text"]?["text"]?.GetValue<string>().Length ?? 0).Max();

    private static string Link(ChatLink link) =>
        link.Url is { } url ? $"<{Escaped(url.AbsoluteUri)}|{Escape(link.Text)}>" : Escape(link.Text);

    private static string Escape(string text) => Escaped(PlainMarks.Of(text));

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
