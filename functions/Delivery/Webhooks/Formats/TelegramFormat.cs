using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Webhooks.Formats;

/// <summary>
/// A Telegram bot's sendMessage (https://core.telegram.org/bots/api#sendmessage). The address is Telegram's: the bot's token in the
/// path, the chat in the query ("chat_id", and "message_thread_id" for a topic of a forum). Updates reply to the first message about the
/// incident, whose number the delivery keeps. No idempotency key: a crash between the send and its record repeats one message.
/// </summary>
internal sealed class TelegramFormat(ChatWriter writer) : IWebhookFormat
{
    // The limit applies after entities are parsed; counting before that is stricter.
    private const int MostText = 4_096;

    public WebhookFormat Format => WebhookFormat.Telegram;

    public bool Refers => true;

    public bool ReadsBody => true;

    public WebhookCall Write(WebhookLetter letter) =>
        writer.Fit(
            letter.Alert,
            message =>
                string.Join('\n', Lines(message)) is { Length: <= MostText } text
                    ? new WebhookCall(
                        new Uri(letter.Address.GetLeftPart(UriPartial.Path)),
                        ChatJson.ContentType,
                        ChatJson.Bytes(Body(letter, text))
                    )
                    : null
        );

    /// <summary>
    /// https://core.telegram.org/bots/api#making-requests: "description" is for people and may change, so it is read only where no code
    /// tells.
    /// </summary>
    public SendResult Read(WebhookAnswer answer) =>
        answer switch
        {
            { Succeeded: true } when answer.Member("ok") is { ValueKind: JsonValueKind.False } => new SendResult.Deferred(
                answer.Code + ": not ok"
            ),
            { Succeeded: true } => new SendResult.Sent(answer.Code, Number(answer, "result", "message_id")),
            { Status: HttpStatusCode.Unauthorized or HttpStatusCode.NotFound } => AnswerJudge.Ended(answer, "there is no such bot"),
            { Status: HttpStatusCode.Forbidden } => AnswerJudge.Ended(answer, "the bot may not write to the chat"),
            { Status: HttpStatusCode.BadRequest } when answer.Member("parameters", "migrate_to_chat_id") is not null => AnswerJudge.Ended(
                answer,
                "the group became a supergroup and has another chat_id"
            ),
            { Status: HttpStatusCode.BadRequest }
                when answer.Word("description").Contains("chat not found", StringComparison.OrdinalIgnoreCase) => AnswerJudge.Ended(
                answer,
                "there is no such chat"
            ),
            { Status: HttpStatusCode.BadRequest } => AnswerJudge.Refused(answer, "Telegram cannot read the message"),
            _ => new SendResult.Deferred(answer.Code, Pause(answer)),
        };

    /// <summary>
    /// One a second a chat, 20 a minute a group, 30 a second a bot (https://core.telegram.org/bots/faq#broadcasting-to-users).
    /// </summary>
    public IReadOnlyList<Destination> Destinations(Uri address)
    {
        var chat = Query(address, "chat_id");
        var second = RateRule.Each(TimeSpan.FromSeconds(1));
        var bot = address.GetLeftPart(UriPartial.Path);
        return
        [
            new($"{bot} {chat}", IsGroup(chat) ? [second, RateRule.Most(20, TimeSpan.FromMinutes(1), burst: 5)] : [second]),
            new(bot, [RateRule.Each(TimeSpan.FromSeconds(1) / 25)]),
        ];
    }

    public TimeSpan? Pause(WebhookAnswer answer) =>
        answer.Succeeded ? null
        : answer.Member("parameters", "retry_after") is { ValueKind: JsonValueKind.Number } seconds
        && seconds.TryGetInt32(out var wait)
        && wait is > 0 and < 86_400
            ? TimeSpan.FromSeconds(wait)
        : answer.RetryAfter;

    // Groups and channels have negative numbers; public ones names.
    private static bool IsGroup(string chat) => chat.StartsWith('-') || chat.StartsWith('@');

    private static JsonObject Body(WebhookLetter letter, string text)
    {
        var body = new JsonObject
        {
            ["chat_id"] = Query(letter.Address, "chat_id"),
            ["text"] = text,
            ["parse_mode"] = "HTML",
            ["link_preview_options"] = new JsonObject { ["is_disabled"] = true },
        };
        if (int.TryParse(Query(letter.Address, "message_thread_id"), NumberStyles.None, CultureInfo.InvariantCulture, out var topic))
            body["message_thread_id"] = topic;
        if (letter.Earlier is [var first, ..] && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            body["reply_parameters"] = new JsonObject { ["message_id"] = number, ["allow_sending_without_reply"] = true };
        return body;
    }

    private static IEnumerable<string> Lines(ChatMessage message)
    {
        yield return $"<b>{Markup.Escape(message.Title)}</b>";
        if (message.Banner is { } banner)
            yield return $"<i>{Markup.Escape(banner)}</i>";
        foreach (var (name, value) in message.Facts)
            yield return $"<b>{Markup.Escape(name)}:</b> {Markup.Escape(value)}";
        foreach (var section in message.Sections)
        {
            yield return $"\n<b>{Markup.Escape(section.Heading)}</b>";
            foreach (var line in section.Lines)
                yield return "• " + Markup.Link(line);
        }

        if (message.Button is { } button)
            yield return $"\n<b>{Markup.Link(button)}</b>";
        yield return $"\n{Markup.Escape(message.Small)}{(message.Stop is { } stop ? " " + Markup.Link(stop) : "")}";
    }

    private static string Query(Uri address, string name) => HttpUtility.ParseQueryString(address.Query)[name] ?? "";

    private static string? Number(WebhookAnswer answer, params ReadOnlySpan<string> names) =>
        answer.Member(names) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : null;
}
