using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Webhooks;

public class EventFormatTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void Payload_of_an_opening_is_as_it_was_looked_at() => Content.Same("opened.json", Shown(Content.Of(Changes.Opened())));

    [Fact]
    public void Payload_of_a_confirmation_is_as_it_was_looked_at() => Content.Same("confirm.json", Shown(Content.Confirmation()));

    [Fact]
    public void Payload_names_the_event_and_when_it_happened()
    {
        var types = new[] { Changes.Opened(), Changes.Updated(26, 30), Changes.Retracted() }
            .Select(change => JsonDocument.Parse(FormatRig.Write(WebhookFormat.Json, Content.Of(change)).Body).RootElement)
            .Select(root => (root.GetProperty("type").GetString(), root.GetProperty("timestamp").GetDateTimeOffset()));

        Assert.Equal(
            [
                ("incident.opened", Changes.Opened().At),
                ("incident.updated", Changes.Updated(26, 30).At),
                ("incident.retracted", Changes.Retracted().At),
            ],
            types
        );
    }

    [Fact]
    public void Payload_of_the_largest_incident_stays_under_20_kB_and_harmless()
    {
        var body = FormatRig.Write(WebhookFormat.Json, Content.Of(Content.Largest())).Body;

        var incident = JsonDocument.Parse(body).RootElement.GetProperty("data").GetProperty("incident");
        Assert.InRange(body.Length, 1, 19_999);
        Assert.NotEqual(0, incident.GetProperty("sources").GetArrayLength());
        Assert.DoesNotContain("\\u0000", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
        Assert.DoesNotContain(Encoding.UTF8.GetString(body), c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
    }

    [Fact]
    public void Payload_of_a_digest_says_how_many_there_are_and_has_those_that_fit()
    {
        var body = FormatRig.Write(WebhookFormat.Json, Content.Digest([.. Enumerable.Repeat(Content.Largest(), 60)])).Body;

        var root = JsonDocument.Parse(body).RootElement;
        Assert.InRange(body.Length, 1, 19_999);
        Assert.Equal("incident.digest", root.GetProperty("type").GetString());
        Assert.Equal("many", root.GetProperty("data").GetProperty("reason").GetString());
        Assert.Equal(60, root.GetProperty("data").GetProperty("total").GetInt32());
        Assert.NotEqual(0, root.GetProperty("data").GetProperty("incidents").GetArrayLength());
    }

    [Fact]
    public void Test_says_that_it_is_one() =>
        Assert.Equal(
            "subscription.test",
            FormatRig.Json(WebhookFormat.Json, Content.Test(Changes.Opened())).GetProperty("type").GetString()
        );

    [Fact]
    public void Cloud_event_has_the_same_data_in_the_attributes_of_the_specification()
    {
        var alert = Content.Of(Changes.Updated(26, 30));
        var call = FormatRig.Write(WebhookFormat.CloudEvents, alert);
        var root = JsonDocument.Parse(call.Body).RootElement;

        Assert.Equal("application/cloudevents+json; charset=utf-8", call.ContentType);
        Assert.Equal(
            ["1.0", alert.Id, "https://alerts.example.org/", "incident.updated", "20241109-7f3a9c2e", "application/json"],
            new[] { "specversion", "id", "source", "type", "subject", "datacontenttype" }.Select(name => root.GetProperty(name).GetString())
        );
        Assert.Equal(Changes.Updated(26, 30).At, root.GetProperty("time").GetDateTimeOffset());
        Assert.Equal(FormatRig.Json(WebhookFormat.Json, alert).GetProperty("data").GetRawText(), root.GetProperty("data").GetRawText());
    }

    [Theory]
    [InlineData("Json")]
    [InlineData("CloudEvents")]
    [InlineData("Cap")]
    public void Calls_that_programs_read_are_signed_by_every_secret_that_counts(string format)
    {
        var to = FormatRig.Receiver(Enum.Parse<WebhookFormat>(format)) with
        {
            Retiring =
            [
                new RetiringSecret(WebhookSecret.New(), Changes.Morning.AddTicks(1)),
                new RetiringSecret(WebhookSecret.New(), Changes.Morning),
            ],
        };
        var alert = Content.Of(Changes.Opened()) with { To = to };

        var call = FormatRig.Get(to.Format).Write(new WebhookLetter(alert, []));

        Assert.Equal(
            WebhookSignature.Sign([to.Secrets[0], to.Retiring[0].Secret], alert.Id, Changes.Morning, call.Body),
            call.Headers["webhook-signature"]
        );
        Assert.Equal(alert.Id, call.Headers["webhook-id"]);
    }

    private static string Shown(Alert alert)
    {
        using var json = JsonDocument.Parse(FormatRig.Write(WebhookFormat.Json, alert).Body);
        return JsonSerializer.Serialize(json, Indented) + "\n";
    }
}
