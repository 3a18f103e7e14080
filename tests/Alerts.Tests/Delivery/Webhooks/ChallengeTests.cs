using System.Text;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Webhooks;

public sealed class ChallengeTests
{
    private const string Asked = "pxGTao-41B6VZBikqaq_xw";

    [Theory]
    [InlineData(Asked, true)]
    [InlineData(Asked + "\r\n", true)]
    [InlineData("""{"challenge":"pxGTao-41B6VZBikqaq_xw"}""", true)]
    [InlineData("""{"ok":true,"challenge":"pxGTao-41B6VZBikqaq_xw"}""", true)]
    [InlineData("", false)]
    [InlineData("ok", false)]
    [InlineData("""{"challenge":"another"}""", false)]
    [InlineData("""{"challenge":7}""", false)]
    [InlineData("""{"challenge":"\ud800"}""", false)]
    [InlineData("""{"type":"subscription.confirm","data":{"challenge":"pxGTao-41B6VZBikqaq_xw"}}""", false)]
    [InlineData("You sent: pxGTao-41B6VZBikqaq_xw", false)]
    public void An_answer_confirms_when_it_is_the_challenge_and_not_what_was_sent_come_back(string body, bool answered) =>
        Assert.Equal(answered, Challenge.IsAnswered(Encoding.UTF8.GetBytes(body), Asked));

    [Fact]
    public void An_answer_without_a_body_that_can_be_read_confirms_nothing() => Assert.False(Challenge.IsAnswered(null, Asked));

    [Fact]
    public void A_challenge_opens_no_link()
    {
        var proposal = new Proposal { Watches = [new Watch { Topic = "everything" }], At = Changes.Morning };

        Assert.NotEqual(LinkToken.Confirm(Content.Reader, proposal.Wish), Challenge.Of(Content.Reader, proposal));
    }
}
