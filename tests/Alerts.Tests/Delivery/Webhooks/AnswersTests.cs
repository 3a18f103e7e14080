using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Delivery.Webhooks.Formats;

namespace Alerts.Tests.Delivery.Webhooks;

/// <summary>What each service's answers mean: whether later helps, and whether the address is gone.</summary>
public class AnswersTests
{
    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void Answer_ends_the_subscription_when_the_address_is_gone(string format) =>
        Assert.All(
            FormatCase.Of(format).Ended,
            answer =>
            {
                var rejected = Assert.IsType<SendResult.Rejected>(Read(format, answer.Status, answer.Body));

                Assert.True(rejected.EndsSubscription);
                Assert.StartsWith($"{answer.Status}: ", rejected.Reason, StringComparison.Ordinal);
            }
        );

    [Theory]
    [MemberData(nameof(FormatCase.Chats), MemberType = typeof(FormatCase))]
    public void Answer_gives_up_the_message_alone_when_the_service_cannot_read_it(string format) =>
        Assert.All(
            FormatCase.Of(format).Refused,
            answer => Assert.False(Assert.IsType<SendResult.Rejected>(Read(format, answer.Status, answer.Body)).EndsSubscription)
        );

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void Answer_of_any_service_waits_when_it_is_busy_or_broken(string format)
    {
        Assert.Equal(
            new SendResult.Deferred("429", TimeSpan.FromSeconds(7)),
            FormatRig.Read(Enum.Parse<WebhookFormat>(format), 429, "", ("Retry-After", "7"))
        );
        Assert.Equal(new SendResult.Deferred("500"), Read(format, 500, "<html>"));
        Assert.IsType<SendResult.Sent>(Read(format, 200, ""));
        Assert.Equal(TimeSpan.FromSeconds(7), FormatRig.Pause(Enum.Parse<WebhookFormat>(format), 429, "", ("Retry-After", "7")));
        Assert.Null(FormatRig.Pause(Enum.Parse<WebhookFormat>(format), 200));
    }

    [Fact]
    public void Telegram_says_in_the_body_how_long_it_wants_to_be_left_alone()
    {
        const string body = """{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":13}}""";

        Assert.Equal(new SendResult.Deferred("429", TimeSpan.FromSeconds(13)), Read("Telegram", 429, body));
        Assert.Equal(TimeSpan.FromSeconds(13), FormatRig.Pause(WebhookFormat.Telegram, 429, body));
    }

    [Fact]
    public void Telegram_gives_the_number_by_which_updates_reply()
    {
        Assert.Equal(new SendResult.Sent("200", "77"), Read("Telegram", 200, """{"ok":true,"result":{"message_id":77}}"""));
        Assert.Equal(new SendResult.Sent("200"), Read("Telegram", 200, "nonsense"));
    }

    [Theory]
    [InlineData("Telegram", """{"ok":false}""")]
    [InlineData("Zulip", """{"result":"error"}""")]
    public void Answer_that_says_200_and_means_no_is_not_sent(string format, string body) =>
        Assert.IsType<SendResult.Deferred>(Read(format, 200, body));

    [Fact]
    public void Discord_closes_its_bucket_by_its_headers()
    {
        Assert.Equal(
            TimeSpan.FromSeconds(1.5),
            FormatRig.Pause(WebhookFormat.Discord, 200, "", ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "1.5"))
        );
        Assert.Null(FormatRig.Pause(WebhookFormat.Discord, 200, "", ("X-RateLimit-Remaining", "2"), ("X-RateLimit-Reset-After", "1.5")));
        Assert.Null(FormatRig.Pause(WebhookFormat.Discord, 200, "", ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "soon")));
    }

    private static SendResult Read(string format, int status, string body) =>
        FormatRig.Read(Enum.Parse<WebhookFormat>(format), status, body);
}
