using System.Net;
using System.Text.Json.Nodes;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Webhooks.Formats;

/// <summary>
/// Mattermost's incoming webhooks (https://developers.mattermost.com/integrate/webhooks/incoming/), in Markdown. They answer "ok"
/// without a message number, so updates cannot thread. No idempotency key: a crash between the send and its record repeats one message.
/// </summary>
internal sealed class MattermostFormat(ChatWriter writer) : IWebhookFormat
{
    // A post has 16,383 characters since version 5.0, 4,000 before.
    private const int MostText = 4_000;

    public WebhookFormat Format => WebhookFormat.Mattermost;

    public WebhookCall Write(WebhookLetter letter) =>
        writer.Fit(
            letter.Alert,
            message =>
                string.Join('\n', Lines(message)) is { Length: <= MostText } text
                    ? new WebhookCall(letter.Address, ChatJson.ContentType, ChatJson.Bytes(new JsonObject { ["text"] = text }))
                    : null
        );

    public SendResult Read(WebhookAnswer answer) =>
        answer.Status switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.Forbidden => AnswerJudge.Ended(
                answer,
                "the webhook or its channel is gone"
            ),
            HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge => AnswerJudge.Refused(
                answer,
                "Mattermost cannot read the message"
            ),
            _ => AnswerJudge.Judge(answer),
        };

    private static IEnumerable<string> Lines(ChatMessage message)
    {
        yield return "#### " + Markdown.Escape(message.Title);
        if (message.Banner is { } banner)
            yield return $"**{Markdown.Escape(banner)}**";
        foreach (var (name, value) in message.Facts)
            yield return $"* **{Markdown.Escape(name)}:** {Markdown.Escape(value)}";
        foreach (var section in message.Sections)
        {
            yield return $"\n**{Markdown.Escape(section.Heading)}**";
            foreach (var line in section.Lines)
                yield return "* " + Markdown.Link(line);
        }

        if (message.Button is { } button)
            yield return $"\n**{Markdown.Link(button)}**";
        yield return $"\n{Markdown.Escape(message.Small)}{(message.Stop is { } stop ? " " + Markdown.Link(stop) : "")}";
    }
}
