using System.Net;
using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Delivery.Webhooks;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Delivery;

/// <summary>Whatever leaves the demo says that it is one; what leaves a real service does not.</summary>
public sealed class DemonstrationTests
{
    private const string English = "Demonstration: invented outlets, events of November 2024 replayed";
    private const string Urdu = "نمائشی پیغام";

    private static readonly Links Demo = new(
        Options.Create(new DeliveryOptions { PublicUrl = new Uri("https://alerts.example.org/"), Demo = true })
    );
    private static readonly TopicCatalogue Catalogue = new(TopicNames.Read());

    [Fact]
    public void Every_payload_of_a_webhook_or_chat_says_so()
    {
        foreach (var (format, alert) in Enum.GetValues<WebhookFormat>().SelectMany(format => Alerts().Select(alert => (format, alert))))
        {
            var letter = new WebhookLetter(alert with { To = FormatRig.Receiver(format) }, []);

            Assert.Contains(English, Said(FormatRig.Of(Demo).Single(one => one.Format == format).Write(letter)), StringComparison.Ordinal);
            Assert.DoesNotContain("Demonstration", Said(FormatRig.Get(format).Write(letter)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("English", English)]
    [InlineData("Urdu", Urdu)]
    public void Every_mail_says_so_in_text_and_HTML(string name, string words)
    {
        var language = Enum.Parse<Language>(name);
        foreach (
            var alert in Alerts(language).Where(alert => alert.Content is not AlertContent.Testing).Select(alert => alert.In(language))
        )
        {
            var mail = AlertMail.Write(alert, Demo, Catalogue, Changes.Morning);
            var real = AlertMail.Write(alert, Content.Links, Catalogue, Changes.Morning);

            Assert.StartsWith(words, mail.Text, StringComparison.Ordinal);
            Assert.Contains($"<p class=\"notice\">{words}", mail.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(words, real.Text + real.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_alert_as_CAP_is_an_exercise()
    {
        var letter = new WebhookLetter(Content.Of(Changes.Opened()) with { To = FormatRig.Receiver(WebhookFormat.Cap) }, []);

        Assert.Contains(
            "<status>Exercise</status>",
            FormatRig.Text(FormatRig.Of(Demo).Single(one => one.Format == WebhookFormat.Cap).Write(letter)),
            StringComparison.Ordinal
        );
    }

    private static IReadOnlyList<Alert> Alerts(Language language = Language.English) =>
        [
            Content.Of(Changes.Opened()),
            Content.Of(Changes.Updated(26, 30)),
            Content.Of(Changes.Retracted()),
            Content.Digest(Changes.Opened()),
            Content.Test(Changes.Opened()),
            Content.Confirmation(preferences: Content.Choosy with { Language = language }),
        ];

    private static string Said(WebhookCall call) => WebUtility.UrlDecode(FormatRig.Text(call)).Replace("\\", "", StringComparison.Ordinal);
}
