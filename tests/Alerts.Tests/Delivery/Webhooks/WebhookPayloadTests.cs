using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alerts.Delivery;
using Alerts.Delivery.Webhooks;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Webhooks;

public class WebhookPayloadTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Payload_of_an_opening_is_as_it_was_looked_at() => Content.Same("opened.json", Shown(Content.Of(Changes.Opened())));

    [Fact]
    public void Payload_of_a_confirmation_is_as_it_was_looked_at() => Content.Same("confirm.json", Shown(Content.Confirmation()));

    [Fact]
    public void Payload_names_the_event_and_when_it_happened()
    {
        var types = new[] { Changes.Opened(), Changes.Updated(26, 30), Changes.Retracted() }
            .Select(change => JsonDocument.Parse(WebhookPayload.Write(Content.Of(change), Content.Links)).RootElement)
            .Select(root => (root.GetProperty("type").GetString(), root.GetProperty("timestamp").GetDateTimeOffset()));

        Assert.Equal(
            [
                ("incident.opened", Changes.Opened().At),
                ("incident.updated", Changes.Updated(26, 30).At),
                ("incident.retracted", Changes.Retracted().At),
            ],
            types);
    }

    [Fact]
    public void Payload_of_the_largest_incident_stays_under_20_kB_and_harmless()
    {
        var body = WebhookPayload.Write(Content.Of(Content.Largest()), Content.Links);

        var incident = JsonDocument.Parse(body).RootElement.GetProperty("data").GetProperty("incident");
        Assert.InRange(body.Length, 1, 19_999);
        Assert.NotEqual(0, incident.GetProperty("sources").GetArrayLength());
        Assert.DoesNotContain("\\u0000", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
        Assert.DoesNotContain(Encoding.UTF8.GetString(body), c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
    }

    [Fact]
    public void Payload_of_a_digest_says_how_many_there_are_and_has_those_that_fit()
    {
        var body = WebhookPayload.Write(Content.Digest([.. Enumerable.Repeat(Content.Largest(), 60)]), Content.Links);

        var root = JsonDocument.Parse(body).RootElement;
        Assert.InRange(body.Length, 1, 19_999);
        Assert.Equal("incident.digest", root.GetProperty("type").GetString());
        Assert.Equal("many", root.GetProperty("data").GetProperty("reason").GetString());
        Assert.Equal(60, root.GetProperty("data").GetProperty("total").GetInt32());
        Assert.NotEqual(0, root.GetProperty("data").GetProperty("incidents").GetArrayLength());
    }

    private static string Shown(Alert alert)
    {
        using var json = JsonDocument.Parse(WebhookPayload.Write(alert, Content.Links));
        return JsonSerializer.Serialize(json, Indented) + "\n";
    }
}
