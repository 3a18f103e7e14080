using System.Net;
using System.Text.Json.Nodes;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Webhooks.Formats;

/// <summary>
/// Teams by a Workflows address ("Post to a channel when a webhook request is received"): an Adaptive Card 1.4 made of text runs, which
/// have no Markdown and no mentions. The answer is 202 before the flow runs, so "sent" is the flow's word and not the channel's. Such a
/// card cannot be replied to, so updates do not thread. No idempotency key: a crash between the send and its record repeats one message.
/// </summary>
internal sealed class TeamsFormat(ChatWriter writer) : IWebhookFormat
{
    private const int MostBytes = 20_000;

    public WebhookFormat Format => WebhookFormat.Teams;

    public WebhookCall Write(WebhookLetter letter) =>
        writer.Fit(
            letter.Alert,
            message =>
                ChatJson.Bytes(Body(message)) is { Length: < MostBytes } bytes
                    ? new WebhookCall(letter.Address, ChatJson.ContentType, bytes)
                    : null
        );

    public SendResult Read(WebhookAnswer answer) =>
        answer.Status switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone => AnswerJudge.Ended(answer, "the workflow is gone"),
            HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge => AnswerJudge.Refused(
                answer,
                "the workflow cannot read the message"
            ),
            _ => AnswerJudge.Judge(answer),
        };

    public IReadOnlyList<Destination> Destinations(Uri address) =>
        [new(address.AbsoluteUri, [RateRule.Each(TimeSpan.FromMilliseconds(250))])];

    private static JsonObject Body(ChatMessage message) =>
        new()
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(
                new JsonObject
                {
                    ["contentType"] = "application/vnd.microsoft.card.adaptive",
                    ["contentUrl"] = null,
                    ["content"] = Card(message),
                }
            ),
        };

    private static JsonObject Card(ChatMessage message)
    {
        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.4",
            ["fallbackText"] = message.Title,
            ["msteams"] = new JsonObject { ["width"] = "full" },
            ["body"] = ChatJson.Array(Elements(message)),
            ["actions"] = ChatJson.Array(message.Button is { } button ? [Open(button)] : []),
        };
        // Of Adaptive Cards 1.5; readers of 1.4 ignore it, and take the direction of each line from its first letter.
        if (message.RightToLeft)
            card["rtl"] = true;
        return card;
    }

    private static IEnumerable<JsonNode> Elements(ChatMessage message)
    {
        var title = Run(message.Title);
        title["size"] = "large";
        title["weight"] = "bolder";
        title["color"] = message.Gravity >= 3 ? "attention" : "default";
        yield return Line(title);
        if (message.Banner is { } banner)
            yield return Line(Bold(banner));
        foreach (var (name, value) in message.Facts)
            yield return Line(Bold(name + ": "), Run(value));
        foreach (var section in message.Sections)
        {
            yield return Spaced(Line(Bold(section.Heading)));
            foreach (var line in section.Lines)
                yield return Line(Run("• "), Linked(line));
        }

        yield return Spaced(Line(Subtle(new ChatLink(message.Small + " ")), message.Stop is { } stop ? Subtle(stop) : Run("")));
    }

    private static JsonObject Line(params JsonObject[] runs) =>
        new()
        {
            ["type"] = "RichTextBlock",
            ["inlines"] = new JsonArray([.. runs]),
            ["spacing"] = "small",
        };

    private static JsonObject Spaced(JsonObject line)
    {
        line["spacing"] = "medium";
        return line;
    }

    private static JsonObject Run(string text) => new() { ["type"] = "TextRun", ["text"] = text };

    private static JsonObject Bold(string text)
    {
        var run = Run(text);
        run["weight"] = "bolder";
        return run;
    }

    private static JsonObject Subtle(ChatLink link)
    {
        var run = Linked(link);
        run["size"] = "small";
        run["isSubtle"] = true;
        return run;
    }

    private static JsonObject Linked(ChatLink link)
    {
        var run = Run(link.Text);
        if (link.Url is not null)
            run["selectAction"] = Open(link);
        return run;
    }

    private static JsonObject Open(ChatLink link) =>
        new()
        {
            ["type"] = "Action.OpenUrl",
            ["title"] = link.Text,
            ["url"] = link.Url!.AbsoluteUri,
        };
}
