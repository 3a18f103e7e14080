using System.Net;
using System.Text.Json.Nodes;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Webhooks.Formats;

/// <summary>
/// Google Chat's incoming webhooks (https://developers.google.com/workspace/chat/quickstart/webhooks): a line of text for notifications,
/// and a card. Messages about one incident share a thread by its key, in spaces with threads; the request id makes a repeat one message.
/// </summary>
internal sealed class GoogleChatFormat(ChatWriter writer) : IWebhookFormat
{
    private const int MostBytes = 32_000;

    public WebhookFormat Format => WebhookFormat.GoogleChat;

    public WebhookCall Write(WebhookLetter letter) =>
        writer.Fit(
            letter.Alert,
            message =>
                ChatJson.Bytes(Body(message)) is { Length: < MostBytes } bytes
                    ? new WebhookCall(Address(letter), ChatJson.ContentType, bytes)
                    : null
        );

    public SendResult Read(WebhookAnswer answer) =>
        answer.Status switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized => AnswerJudge.Ended(
                answer,
                "the webhook or its space is gone"
            ),
            HttpStatusCode.BadRequest => AnswerJudge.Refused(answer, "Google Chat cannot read the message"),
            _ => AnswerJudge.Judge(answer),
        };

    /// <summary>All webhooks of a space share its quota, so calls count by the path, which names the space, not by their keys.</summary>
    public IReadOnlyList<Destination> Destinations(Uri address) =>
        [new(address.GetLeftPart(UriPartial.Path), [RateRule.Each(TimeSpan.FromSeconds(1))])];

    private static Uri Address(WebhookLetter letter) =>
        new(letter.Address.AbsoluteUri + $"&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD&requestId={letter.Alert.Id}");

    private static JsonObject Body(ChatMessage message) =>
        new()
        {
            ["text"] = PlainMarks.Of(message.Title),
            ["cardsV2"] = new JsonArray(
                new JsonObject
                {
                    ["cardId"] = "alert",
                    ["card"] = new JsonObject { ["sections"] = ChatJson.Array(Sections(message)) },
                }
            ),
            ["thread"] = new JsonObject { ["threadKey"] = message.Thread },
        };

    private static IEnumerable<JsonNode> Sections(ChatMessage message)
    {
        if (message.Banner is { } banner)
            yield return Section(Paragraph($"<b>{Markup.Escape(banner)}</b>"));
        if (message.Facts.Count > 0)
            yield return Section([.. message.Facts.Select(Fact)]);
        foreach (var section in message.Sections)
            yield return Section(
                Paragraph(
                    $"<b>{Markup.Escape(section.Heading)}</b><br>"
                        + string.Join("<br>", section.Lines.Select(line => "• " + Markup.Link(line)))
                )
            );
        if (message.Button is { } button)
            yield return Section(Open(button));
        yield return Section(Paragraph(Markup.Escape(message.Small) + (message.Stop is { } stop ? " " + Markup.Link(stop) : "")));
    }

    private static JsonObject Section(params JsonObject[] widgets) => new() { ["widgets"] = new JsonArray([.. widgets]) };

    private static JsonObject Paragraph(string markup) => new() { ["textParagraph"] = new JsonObject { ["text"] = markup } };

    private static JsonObject Fact((string Name, string Value) fact) =>
        new()
        {
            ["decoratedText"] = new JsonObject
            {
                ["topLabel"] = Markup.Escape(fact.Name),
                ["text"] = Markup.Escape(fact.Value),
                ["wrapText"] = true,
            },
        };

    private static JsonObject Open(ChatLink link) =>
        new()
        {
            ["buttonList"] = new JsonObject
            {
                ["buttons"] = new JsonArray(
                    new JsonObject
                    {
                        ["text"] = link.Text,
                        ["onClick"] = new JsonObject { ["openLink"] = new JsonObject { ["url"] = link.Url!.AbsoluteUri } },
                    }
                ),
            },
        };
}
