using System.Text;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Tests.Delivery.Webhooks;

public class WebhookSignatureTests
{
    // The example of Standard Webhooks' own libraries.
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeSeconds(1614265330);
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"test": 2432232314}""");

    [Fact]
    public void Sign_is_that_of_the_published_vector() =>
        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", WebhookSignature.Sign([Secret], Id, At, Body));

    [Fact]
    public void Sign_gives_one_for_each_active_secret()
    {
        var other = WebhookSecret.New();

        var signatures = WebhookSignature.Sign([other, Secret], Id, At, Body).Split(' ');

        Assert.Equal([WebhookSignature.Sign([other], Id, At, Body), WebhookSignature.Sign([Secret], Id, At, Body)], signatures);
    }
}
