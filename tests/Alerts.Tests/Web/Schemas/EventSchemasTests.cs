using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Delivery;
using Alerts.Tests.Delivery.Webhooks;
using Alerts.Tests.Subscriptions;
using Alerts.Web.Schemas;
using Json.Schema;
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Web.Schemas;

/// <summary>Whatever a webhook of a program is sent is what the catalogue says, by a validator that nobody here wrote.</summary>
public sealed class EventSchemasTests
{
    private static readonly EventSchemas Catalogue = new(
        Options.Create(new DeliveryOptions { PublicUrl = new Uri("https://alerts.example.org/") })
    );

    private static readonly Dictionary<string, JsonSchema> Schemas = Catalogue.All.ToDictionary(
        schema => schema.Name,
        schema => JsonSchema.FromText(Encoding.UTF8.GetString(schema.Text))
    );

    private static readonly EvaluationOptions Strict = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    /// <summary>Every content that is ever sent to a program, plain and at its most hostile.</summary>
    private static IEnumerable<Alert> Sent =>
        FormatRig
            .Hardest()
            .Concat([
                Content.Of(Changes.Opened()),
                Content.Of(Changes.Opened(killed: null)),
                Content.Of(Changes.Updated(26, 30)),
                Content.Of(Changes.Retracted()),
                Content.Digest(Changes.Opened(), Changes.Retracted()),
                Content.Confirmation(),
                Content.Test(SampleIncident.At(Changes.Morning)),
            ]);

    [Fact]
    public void Every_payload_is_valid_by_the_schema_of_its_type() =>
        Assert.All(
            Sent,
            alert =>
            {
                var body = JsonNode.Parse(FormatRig.Write(WebhookFormat.Json, alert).Body)!;
                Assert.Equal("", Complaints(body["type"]!.GetValue<string>(), body));
            }
        );

    [Fact]
    public void Every_cloud_event_is_valid_by_the_schema_of_the_envelope() =>
        Assert.All(
            Sent,
            alert => Assert.Equal("", Complaints("cloudevents", JsonNode.Parse(FormatRig.Write(WebhookFormat.CloudEvents, alert).Body)!))
        );

    [Theory]
    [InlineData("opened.json", "incident.opened")]
    [InlineData("json.json", "incident.updated")]
    [InlineData("confirm.json", "subscription.confirm")]
    [InlineData("cloudevents.json", "cloudevents")]
    public void Samples_that_readers_look_at_are_valid(string file, string name)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Delivery", "Samples", file));

        Assert.Equal("", Complaints(name, JsonNode.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..])!));
    }

    [Fact]
    public void Every_member_that_is_sent_has_its_place_in_the_schema() =>
        Assert.All(
            Sent,
            alert =>
            {
                var body = JsonNode.Parse(FormatRig.Write(WebhookFormat.Json, alert).Body)!;
                var closed = JsonNode.Parse(Text(body["type"]!.GetValue<string>()))!;
                Close(closed);
                closed["$id"] = "https://alerts.example.org/closed/" + Guid.NewGuid().ToString("N");
                Assert.Equal("", Complaints(JsonSchema.FromText(closed.ToJsonString()), body));
            }
        );

    [Theory]
    [InlineData("type", "\"incident.closed\"")]
    [InlineData("timestamp", "\"yesterday\"")]
    [InlineData("data/change", "\"2\"")]
    [InlineData("data/change", null)]
    [InlineData("data/url", null)]
    [InlineData("data/incident/kind", "\"murder\"")]
    [InlineData("data/incident/day", "\"9.11.2024\"")]
    [InlineData("data/incident/id", null)]
    [InlineData("data/incident/killed/best", "\"many\"")]
    [InlineData("data/incident/sources", "{}")]
    public void Wrong_payload_is_refused_in_both_envelopes(string path, string? value)
    {
        var plain = JsonNode.Parse(FormatRig.Write(WebhookFormat.Json, Content.Of(Changes.Updated(26, 30))).Body)!;
        var cloud = JsonNode.Parse(FormatRig.Write(WebhookFormat.CloudEvents, Content.Of(Changes.Updated(26, 30))).Body)!;

        Change(plain, path, value);
        Change(cloud, path.Replace("timestamp", "time", StringComparison.Ordinal), value);

        Assert.NotEqual("", Complaints("incident.updated", plain));
        Assert.NotEqual("", Complaints("cloudevents", cloud));
    }

    [Fact]
    public async Task Schemas_are_listed_and_lie_at_the_address_that_they_name()
    {
        await using var site = new SiteHost();
        await site.StartAsync();

        var list = (await site.JsonAsync("/schemas")).GetProperty("schemas").EnumerateArray().ToList();

        Assert.Equal(
            [
                "incident.opened",
                "incident.updated",
                "incident.retracted",
                "incident.digest",
                "subscription.confirm",
                "subscription.test",
                "cloudevents",
            ],
            list.Select(schema => schema.GetProperty("name").GetString())
        );
        foreach (var schema in list)
        {
            var address = new Uri(schema.GetProperty("address").GetString()!);
            var document = await site.JsonAsync(address.PathAndQuery);
            Assert.Equal(address.AbsoluteUri, document.GetProperty("$id").GetString());
            Assert.Equal("https://json-schema.org/draft/2020-12/schema", document.GetProperty("$schema").GetString());
        }

        await site.JsonAsync("/schemas/incident.closed.json", System.Net.HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/schemas", "An incident is withdrawn.")]
    [InlineData("/ur/schemas", "واقعہ واپس لیا گیا۔")]
    public async Task Browser_gets_a_page(string path, string text)
    {
        await using var site = new SiteHost();
        await site.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html");

        using var answer = await site.Client.SendAsync(request);

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.Contains("href=\"/schemas/incident.retracted.json\"", page, StringComparison.Ordinal);
    }

    private static string Text(string name) => Encoding.UTF8.GetString(Catalogue.All.Single(schema => schema.Name == name).Text);

    private static string Complaints(string name, JsonNode body) => Complaints(Schemas[name], body);

    private static string Complaints(JsonSchema schema, JsonNode body)
    {
        var result = schema.Evaluate(JsonSerializer.SerializeToElement(body), Strict);
        return result.IsValid
            ? ""
            : string.Join(
                '\n',
                (result.Details ?? [])
                    .Where(detail => detail.Errors is not null)
                    .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))
                    .Append("not valid")
            );
    }

    private static void Change(JsonNode body, string path, string? value)
    {
        var steps = path.Split('/');
        var owner = steps[..^1].Aggregate(body, (node, step) => node[step]!).AsObject();
        if (value is null)
            owner.Remove(steps[^1]);
        else
            owner[steps[^1]] = JsonNode.Parse(value);
    }

    private static void Close(JsonNode? node)
    {
        if (node is JsonArray items)
            foreach (var item in items)
                Close(item);
        if (node is not JsonObject members)
            return;
        if (members["properties"] is JsonObject)
            members["additionalProperties"] = false;
        foreach (var (_, member) in members.ToList())
            Close(member);
    }
}
