using System.Web;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Webhooks;

/// <summary>Updates of one incident together, where a service can.</summary>
public class ThreadTests
{
    private static readonly Alert Opened = Content.Of(Changes.Opened());
    private static readonly Alert Updated = Content.Of(Changes.Updated(26, 30));

    [Fact]
    public void Google_chat_has_a_thread_an_incident_and_one_message_a_delivery()
    {
        var calls = new[] { Opened, Updated }.Select(alert => FormatRig.Write(WebhookFormat.GoogleChat, alert)).ToList();

        Assert.All(
            calls,
            call =>
                Assert.Contains(
                    "&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD&requestId=msg_",
                    call.Url.Query,
                    StringComparison.Ordinal
                )
        );
        Assert.Single(
            new[] { Opened, Updated }
                .Select(alert => FormatRig.Json(WebhookFormat.GoogleChat, alert).GetProperty("thread").GetProperty("threadKey").GetString())
                .Distinct()
        );
        Assert.NotEqual(calls[0].Url, calls[1].Url);
    }

    [Fact]
    public void Telegram_replies_to_the_first_message_that_it_was_sent()
    {
        Assert.False(FormatRig.Json(WebhookFormat.Telegram, Opened).TryGetProperty("reply_parameters", out _));
        var reply = FormatRig.Json(WebhookFormat.Telegram, Updated, "77", "78").GetProperty("reply_parameters");
        Assert.Equal(77, reply.GetProperty("message_id").GetInt32());
        Assert.True(reply.GetProperty("allow_sending_without_reply").GetBoolean());
    }

    [Fact]
    public void Zulip_has_a_topic_an_incident_and_the_key_in_a_header()
    {
        var calls = new[] { Opened, Updated }.Select(alert => FormatRig.Write(WebhookFormat.Zulip, alert)).ToList();
        var form = HttpUtility.ParseQueryString(FormatRig.Text(calls[0]));

        Assert.Equal(("stream", "news desk", "20241109-7f3a9c2e"), (form["type"], form["to"], form["topic"]));
        Assert.Equal(form["topic"], HttpUtility.ParseQueryString(FormatRig.Text(calls[1]))["topic"]);
        Assert.Equal("https://example.zulipchat.com/api/v1/messages", calls[0].Url.AbsoluteUri);
        Assert.Equal("Basic " + Convert.ToBase64String("alerts-bot@example.org:secret"u8), calls[0].Headers["Authorization"]);
    }

    [Fact]
    public void Telegram_has_the_chat_in_the_body_and_a_topic_of_a_forum()
    {
        var alert = Opened with
        {
            To = FormatRig.Receiver(WebhookFormat.Telegram) with
            {
                Address = "https://api.telegram.org/bot1:secret/sendMessage?chat_id=@news&message_thread_id=5",
            },
        };
        var call = FormatRig.Get(WebhookFormat.Telegram).Write(new WebhookLetter(alert, []));
        var body = System.Text.Json.JsonDocument.Parse(call.Body).RootElement;

        Assert.Equal("https://api.telegram.org/bot1:secret/sendMessage", call.Url.AbsoluteUri);
        Assert.Equal(("@news", 5), (body.GetProperty("chat_id").GetString(), body.GetProperty("message_thread_id").GetInt32()));
    }

    [Theory]
    [InlineData("https://discord.com/api/webhooks/1/secret", "?wait=true")]
    [InlineData("https://discord.com/api/webhooks/1/secret?thread_id=7&wait=false", "?thread_id=7&wait=true")]
    public void Discord_answers_when_the_message_is_there(string address, string query)
    {
        var alert = Opened with { To = FormatRig.Receiver(WebhookFormat.Discord) with { Address = address } };

        Assert.Equal(query, FormatRig.Get(WebhookFormat.Discord).Write(new WebhookLetter(alert, [])).Url.Query);
    }
}
