using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Wording;
using Microsoft.Extensions.Options;

namespace Alerts.Web.Schemas;

/// <summary>
/// What a webhook may be sent, as JSON Schemas (draft 2020-12) that are made of the types that are sent. New members may come at any
/// time, so a schema allows members that it does not name.
/// </summary>
internal sealed class EventSchemas
{
    public const string CloudEvents = "cloudevents";

    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>Every event, with the type of its data.</summary>
    private static readonly (string Name, Type Data, Phrase About)[] Events =
    [
        ("incident.opened", typeof(IncidentData), SchemaPhrases.Opened),
        ("incident.updated", typeof(IncidentData), SchemaPhrases.Updated),
        ("incident.retracted", typeof(IncidentData), SchemaPhrases.Retracted),
        ("incident.digest", typeof(DigestData), SchemaPhrases.Digest),
        ("subscription.confirm", typeof(ConfirmData), SchemaPhrases.Confirm),
        ("subscription.test", typeof(IncidentData), SchemaPhrases.Test),
    ];

    private static readonly JsonSchemaExporterOptions Exporting = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) => Told(context.TypeInfo.Type, WithRequired(schema)),
    };

    private readonly Uri _site;

    public EventSchemas(IOptions<DeliveryOptions> options)
    {
        _site = options.Value.PublicUrl;
        All =
        [
            .. Events.Select(one => new EventSchema(one.Name, one.About, Bytes(Event(one.Name, one.Data, one.About.English)))),
            new EventSchema(CloudEvents, SchemaPhrases.Envelope, Bytes(Envelope())),
        ];
    }

    public IReadOnlyList<EventSchema> All { get; }

    public Uri Address(string name) => new(_site.AbsoluteUri.TrimEnd('/') + $"/schemas/{name}.json");

    private JsonObject Event(string name, Type data, string about) =>
        Document(
            name,
            about,
            new JsonObject
            {
                ["type"] = new JsonObject { ["const"] = name },
                ["timestamp"] = Time("When it happened, not when it is sent."),
                ["data"] = Data(data, "#/properties/data"),
            }
        );

    private JsonObject Envelope()
    {
        var envelope = Document(
            CloudEvents,
            "CloudEvents 1.0 in structured mode.",
            new JsonObject
            {
                ["specversion"] = new JsonObject { ["const"] = "1.0" },
                ["id"] = Text("Of the delivery: the same on every attempt."),
                ["source"] = new JsonObject { ["type"] = "string", ["format"] = "uri" },
                ["type"] = new JsonObject { ["enum"] = new JsonArray([.. Events.Select(one => JsonValue.Create(one.Name))]) },
                ["subject"] = Text("The id of the incident or of the subscription."),
                ["time"] = Time("When it happened, not when it is sent."),
                ["datacontenttype"] = new JsonObject { ["const"] = "application/json" },
                ["data"] = new JsonObject { ["type"] = "object" },
            }
        );
        envelope["allOf"] = new JsonArray([.. Events.GroupBy(one => one.Data, one => one.Name).Select(same => If([.. same], same.Key))]);
        envelope["$defs"] = new JsonObject(
            Events
                .Select(one => one.Data)
                .Distinct()
                .Select(data => KeyValuePair.Create(data.Name, (JsonNode?)Data(data, $"#/$defs/{data.Name}")))
        );
        return envelope;
    }

    private static JsonObject If(IReadOnlyList<string> names, Type data) =>
        new()
        {
            ["if"] = Properties("type", new JsonObject { ["enum"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]) }),
            ["then"] = Properties("data", new JsonObject { ["$ref"] = $"#/$defs/{data.Name}" }),
        };

    private static JsonObject Properties(string name, JsonObject schema) => new() { ["properties"] = new JsonObject { [name] = schema } };

    private JsonObject Document(string name, string about, JsonObject properties) =>
        new()
        {
            ["$schema"] = Draft,
            ["$id"] = Address(name).AbsoluteUri,
            ["title"] = name,
            ["description"] = about,
            ["type"] = "object",
            ["required"] = new JsonArray([.. properties.Select(property => JsonValue.Create(property.Key))]),
            ["properties"] = properties,
        };

    private static JsonObject Text(string about) => new() { ["type"] = "string", ["description"] = about };

    private static JsonObject Time(string about) =>
        new()
        {
            ["type"] = "string",
            ["format"] = "date-time",
            ["description"] = about,
        };

    /// <param name="at">Where it will lie: the exporter refers to a type that comes again by its place.</param>
    private static JsonObject Data(Type type, string at)
    {
        var schema = EventJson.Shared.Options.GetJsonSchemaAsNode(type, Exporting).AsObject();
        Move(schema, at);
        return schema;
    }

    private static void Move(JsonNode? node, string at)
    {
        if (node is JsonArray items)
            foreach (var item in items)
                Move(item, at);
        if (node is not JsonObject members)
            return;
        if (members["$ref"] is JsonValue pointer && pointer.GetValue<string>() is ['#', .. var rest])
            members["$ref"] = at + rest;
        foreach (var (_, member) in members.ToList())
            Move(member, at);
    }

    /// <summary>What is unknown is left out and nothing is ever null: a member that cannot be null is always there.</summary>
    private static JsonNode WithRequired(JsonNode schema)
    {
        if (schema is JsonObject { } type && type["properties"] is JsonObject members)
            type["required"] = new JsonArray([
                .. members.Where(member => !MayBeNull(member.Value!)).Select(member => JsonValue.Create(member.Key)),
            ]);
        return schema;
    }

    private static JsonNode Told(Type type, JsonNode schema)
    {
        if (type == typeof(IncidentSummary) && schema["properties"] is JsonObject members)
            foreach (var (name, member) in members)
                if (member is JsonObject one && FieldTable.Means(name) is { } means)
                    one["description"] = means;
        return schema;
    }

    private static bool MayBeNull(JsonNode schema) =>
        schema is JsonObject one
        && (
            (one["type"] is JsonArray types && types.Any(type => type?.GetValue<string>() == "null"))
            || (one["enum"] is JsonArray words && words.Any(word => word is null))
        );

    private static byte[] Bytes(JsonObject schema) => JsonSerializer.SerializeToUtf8Bytes(schema, WebSchemaJson.Shared.JsonObject);
}

/// <param name="Name">As the address has it.</param>
internal sealed record EventSchema(string Name, Phrase About, byte[] Text);
