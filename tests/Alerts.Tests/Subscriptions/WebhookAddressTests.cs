using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Delivery.Webhooks.Formats;

namespace Alerts.Tests.Subscriptions;

public class WebhookAddressTests
{
    [Theory]
    [MemberData(nameof(FormatCase.Chats), MemberType = typeof(FormatCase))]
    public void Address_of_a_chat_tells_its_format(string name)
    {
        var chat = FormatCase.Of(name);

        Assert.All(
            chat.OtherAddresses.Prepend(chat.Address),
            address =>
            {
                Assert.Equal(chat.Format, WebhookAddress.Detect(new Uri(address)));
                Assert.Empty(Problems(chat.Format, address));
            }
        );
    }

    [Theory]
    [MemberData(nameof(FormatCase.Chats), MemberType = typeof(FormatCase))]
    public void Format_that_does_not_fit_its_address_is_a_problem_with_a_remedy(string name)
    {
        var chat = FormatCase.Of(name);

        Assert.All(
            chat.Misfits,
            misfit =>
            {
                var problem = Assert.Single(Problems(chat.Format, misfit.Address));
                Assert.Equal(("webhook", misfit.Reason), (problem.Field, problem.Reason.English));
                Assert.StartsWith("Give ", problem.Remedy.English, StringComparison.Ordinal);
                Assert.DoesNotContain("secret", problem.ToString(), StringComparison.Ordinal);
                Assert.Equal(WebhookFormat.Json, WebhookAddress.Detect(new Uri(misfit.Address)));
            }
        );
    }

    [Fact]
    public void Address_of_no_chat_is_a_programs() =>
        Assert.Equal(WebhookFormat.Json, WebhookAddress.Detect(new Uri("https://example.org/hooks")));

    [Fact]
    public void Programs_formats_go_to_any_address_and_loopback_stands_in_for_any_service()
    {
        Assert.Empty(Problems(WebhookFormat.Json, "https://hooks.slack.com/services/T0/B0/x"));
        Assert.Empty(Problems(WebhookFormat.Slack, "http://127.0.0.1:5000/services/T0/B0/x"));
    }

    private static List<Problem> Problems(WebhookFormat format, string address)
    {
        var problems = new List<Problem>();
        WebhookAddress.Check(format, new Uri(address), problems);
        return problems;
    }
}
