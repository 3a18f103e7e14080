using Alerts.CommandLine.Administration;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Delivery;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.CommandLine;

public sealed class SubscriberLineTests
{
    [Theory]
    [InlineData("Cap")]
    [InlineData("Teams")]
    public void Unconfirmed_webhook_has_the_format_that_was_asked_for(string format)
    {
        var asked = new Proposal
        {
            Watches = [],
            At = Changes.Morning,
            Format = Enum.Parse<WebhookFormat>(format),
        };

        var line = SubscriberLine.Write(Hook with { Proposed = asked }, whole: false);

        Assert.Equal(format.ToLowerInvariant(), line.Split('\t')[1]);
    }

    [Fact]
    public void Confirmed_webhook_has_its_own_format_until_another_is_confirmed()
    {
        var asked = new Proposal
        {
            Watches = [],
            At = Changes.Morning,
            Format = WebhookFormat.Teams,
        };

        var confirmed = Hook with { ConfirmedAt = Changes.Morning, Format = WebhookFormat.Cap };
        var line = SubscriberLine.Write(confirmed with { Proposed = asked }, whole: false);

        Assert.Equal("cap", line.Split('\t')[1]);
    }

    private static Subscriber Hook =>
        Content.Reader with
        {
            Channel = ChannelKind.Webhook,
            Address = "https://hooks.example.org/T0/secret",
            ConfirmedAt = null,
        };
}
