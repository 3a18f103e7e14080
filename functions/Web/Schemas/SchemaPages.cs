using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Components;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;
using Alerts.Web.Views;

namespace Alerts.Web.Schemas;

/// <summary>The catalogue of webhook events, and the schema of each.</summary>
internal sealed class SchemaPages(EventSchemas schemas, Answers answers)
{
    /// <summary>A page for a browser, else data.</summary>
    public async Task<IResult> ListAsync(HttpContext http)
    {
        http.Response.Headers.Append("Vary", "Accept");
        return ErrorAnswer.IsForPerson(http.Request) ? await answers.PageAsync<SchemasPage>(http, View(http.Language())) : List();
    }

    private IResult List() =>
        Answers.Data(
            new SchemaList([
                .. schemas.All.Select(schema => new SchemaList.Item(schema.Name, schemas.Address(schema.Name), schema.About.English)),
            ]),
            WebSchemaJson.Shared.SchemaList
        );

    private SchemasView View(Language language) =>
        new([.. schemas.All.Select(schema => new SchemaLink(schema.Name, $"/schemas/{schema.Name}.json", schema.About.In(language)))]);

    public IResult Find(string name) =>
        schemas.All.FirstOrDefault(schema => schema.Name == name) is { } found
            ? Answers.Bytes(found.Text, "application/schema+json")
            : Results.NotFound();
}

internal sealed record SchemaList(IReadOnlyList<SchemaList.Item> Schemas)
{
    /// <param name="Name">The event's type; "cloudevents" is an envelope.</param>
    internal sealed record Item(string Name, Uri Address, string About);
}

[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(SchemaList))]
internal sealed partial class WebSchemaJson : JsonSerializerContext
{
    public static WebSchemaJson Shared { get; } = new(new JsonSerializerOptions(WireJson.Options()) { WriteIndented = true });
}
