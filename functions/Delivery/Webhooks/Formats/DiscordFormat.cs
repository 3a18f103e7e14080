using System.Net;
using System.Text.Json.Nodes;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Webhooks.Formats;

/// <summary>
/// Discord's webhooks (https://discord.com/developers/docs/resources/webhook#execute-webhook): one embed, no mentions. With "wait" the
/// answer comes when the message exists. A webhook cannot reply to a message, so updates do not thread. No idempotency key: a crash
/// between the send and its record repeats one message.
/// </summary>
internal sealed class DiscordFormat(ChatWriter writer) : IWebhookFormat
{
    private const int MostTitle = 256;
    private const int MostDescription = 4_096;
    private const int MostName = 256;
    private const int MostValue = 1_024;
    private const int MostFooter = 2_048;
    private const int MostInAll = 6_000;

    // Grey to red, by the killed; Discord draws it as a thin line.
    private static readonly int[] Colours = [0x8A8F98, 0xC9A227, 0xD9822B, 0xC23030, 0x8B1A1A];

    public WebhookFormat Format => WebhookFormat.Discord;

    public WebhookCall Write(WebhookLetter letter) =>
        writer.Fit(
            letter.Alert,
            message =>
                Embed(message) is var embed && Fits(embed)
                    ? new WebhookCall(
                        Waiting(letter.Address),
                        ChatJson.ContentType,
                        ChatJson.Bytes(
                            new JsonObject
                            {
                                ["embeds"] = new JsonArray(embed),
                                ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
                            }
                        )
                    )
                    : null
        );

    public SendResult Read(WebhookAnswer answer) =>
        answer.Status switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Unauthorized => AnswerJudge.Ended(answer, "the webhook was deleted"),
            HttpStatusCode.BadRequest => AnswerJudge.Refused(answer, "Discord cannot read the message"),
            _ => AnswerJudge.Judge(answer),
        };

    public IReadOnlyList<Destination> Destinations(Uri address) =>
        [new(address.GetLeftPart(UriPartial.Path), [RateRule.Each(TimeSpan.FromMilliseconds(400))])];

    /// <summary>https://discord.com/developers/docs/topics/rate-limits: the last call of a bucket says when it refills.</summary>
    public TimeSpan? Pause(WebhookAnswer answer) =>
        answer.Number("X-RateLimit-Remaining") == 0 && answer.Number("X-RateLimit-Reset-After") is { } seconds and < 86_400
            ? TimeSpan.FromSeconds(seconds)
        : answer.Succeeded ? null
        : answer.RetryAfter;

    private static Uri Waiting(Uri address) =>
        new UriBuilder(address)
        {
            Query = string.Join(
                '&',
                address
                    .Query.TrimStart('?')
                    .Split('&')
                    .Where(part => part.Length > 0 && !part.StartsWith("wait=", StringComparison.Ordinal))
                    .Append("wait=true")
            ),
        }.Uri;

    private static JsonObject Embed(ChatMessage message)
    {
        var embed = new JsonObject
        {
            ["title"] = Markdown.Escape(message.Title),
            ["description"] = string.Join('\n', Description(message)),
            ["color"] = Colours[message.Gravity],
            ["fields"] = ChatJson.Array(message.Facts.Select(fact => Field(fact.Name, fact.Value))),
            ["footer"] = new JsonObject { ["text"] = message.Small },
        };
        if (message.Button is { Url: { } url })
            embed["url"] = url.AbsoluteUri;
        return embed;
    }

    private static JsonObject Field(string name, string value) =>
        new()
        {
            ["name"] = Markdown.Escape(name),
            ["value"] = Markdown.Escape(value),
            ["inline"] = value.Length < 40,
        };

    private static IEnumerable<string> Description(ChatMessage message)
    {
        if (message.Banner is { } banner)
            yield return $"**{Markdown.Escape(banner)}**";
        foreach (var section in message.Sections)
        {
            yield return $"**{Markdown.Escape(section.Heading)}**";
            foreach (var line in section.Lines)
                yield return "• " + Markdown.Link(line);
        }

        if (message.Button is { } button)
            yield return $"**{Markdown.Link(button)}**";
        if (message.Stop is { } stop)
            yield return Markdown.Link(stop);
    }

    private static bool Fits(JsonObject embed)
    {
        var (title, description, footer) = (Length(embed["title"]), Length(embed["description"]), Length(embed["footer"]!["text"]));
        var fields = embed["fields"]!.AsArray().Select(field => (Name: Length(field!["name"]), Value: Length(field["value"]))).ToList();
        return title <= MostTitle
            && description <= MostDescription
            && footer <= MostFooter
            && fields.TrueForAll(field => field is { Name: <= MostName, Value: <= MostValue })
            && title + description + footer + fields.Sum(field => field.Name + field.Value) <= MostInAll;
    }

    private static int Length(JsonNode? text) => text!.GetValue<string>().Length;
}
