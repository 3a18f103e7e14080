using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Web.Api;
using Alerts.Web.Requests;
using Alerts.Web.Wording;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Alerts.Web.Description;

/// <summary>
/// The description of the interface as OpenAPI 3.1, made of the routes themselves and of what <see cref="ApiRoute"/> says.
/// </summary>
internal sealed class ApiDescription([FromKeyedServices(ApiDescription.Name)] IOpenApiDocumentProvider documents)
{
    private const string Name = "v1";

    private byte[]? _json;

    public async Task<IResult> GetAsync(HttpContext http)
    {
        if (_json is null)
        {
            var document = await documents.GetOpenApiDocumentAsync(http.RequestAborted);
            using var bytes = new MemoryStream();
            await document.SerializeAsJsonAsync(bytes, OpenApiSpecVersion.OpenApi3_1, http.RequestAborted);
            _json = bytes.ToArray();
        }

        return Answers.Data(_json, DataFormat.Json);
    }

    public Task<OpenApiDocument> DocumentAsync(CancellationToken cancel) => documents.GetOpenApiDocumentAsync(cancel);

    public static void Add(IServiceCollection services) =>
        services
            .AddSingleton<ApiDescription>()
            // What the description says of numbers; no answer is written with these options.
            .ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict)
            .AddOpenApi(
                Name,
                options =>
                {
                    options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                    options.ShouldInclude = route =>
                        route.RelativePath?.StartsWith(RequestPipeline.ApiRoot[1..], StringComparison.Ordinal) == true
                        && route.HttpMethod != HttpMethods.Head
                        && route.ActionDescriptor.EndpointMetadata.OfType<ApiRoute>().Any();
                    options.CreateSchemaReferenceId = type =>
                        type.Type.DeclaringType is { } outer && OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } id
                            ? outer.Name + id
                            : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
                    options.AddDocumentTransformer((document, context, _) => Introduce(document, context.ApplicationServices));
                    options.AddOperationTransformer((operation, context, cancel) => Tell(operation, context, cancel));
                    options.AddSchemaTransformer((schema, context, _) => Tell(schema, context.JsonTypeInfo.Type));
                }
            );

    private static Task Introduce(OpenApiDocument document, IServiceProvider services)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Alerts: armed attacks and military operations in Pakistan",
            Version = Name,
            Description =
                "What news outlets report, grouped into incidents, with every figure as a claim of a source. Everyone may read it, "
                + "without a key, from any origin. Members are only ever added. Answers have an ETag and may be cached for 30 seconds.",
            License = new OpenApiLicense { Name = "CC BY 4.0", Url = new Uri("https://creativecommons.org/licenses/by/4.0/") },
        };
        document.Servers = [new OpenApiServer { Url = services.GetRequiredService<Links>().Home.AbsoluteUri.TrimEnd('/') }];
        document.Tags = null;
        return Task.CompletedTask;
    }

    private static async Task Tell(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var told = context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiRoute>().Single();
        (operation.OperationId, operation.Summary, operation.Description) = (told.Id, told.Summary, told.Text);
        operation.Tags = null;
        operation.Parameters = [.. told.Parameters.Select(parameter => parameter.ToOpenApi())];
        foreach (var (status, answer) in operation.Responses ?? [])
            if (answer is OpenApiResponse response)
                Tell(response, status, told);
        if (told.Body is var (type, example))
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = "Also as a form, with the same names.",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/json"] = new()
                    {
                        Schema = await context.GetOrCreateSchemaAsync(type, null, cancel),
                        Example = example.DeepClone(),
                    },
                },
            };
    }

    private static void Tell(OpenApiResponse response, string status, ApiRoute told)
    {
        response.Description = status switch
        {
            "200" or "202" => told.Answer,
            "308" => "It was merged: Location has the incident that it is part of.",
            "400" => "A value is wrong: each one is named, with what would be right.",
            "404" => "There is no such incident.",
            "429" => "This client asked too often: by default 600 times in 5 minutes. Retry-After has the seconds to wait.",
            "503" => "It is still reading after a start, or its storage does not answer. Retry-After has the seconds to wait.",
            _ => response.Description,
        };
        if (status is not ("200" or "202") || response.Content is not { } content)
            return;
        foreach (var (format, example) in told.Examples)
        {
            var type = DataFormats.MediaType(format);
            if (!content.TryGetValue(type, out var media))
                content[type] = media = new OpenApiMediaType { Schema = Schema(format) };
            media.Example = example.DeepClone();
        }
    }

    private static OpenApiSchema Schema(DataFormat format) =>
        format == DataFormat.GeoJson
            ? new OpenApiSchema { Type = JsonSchemaType.Object, Description = "RFC 7946. Properties are the columns of the table." }
            : new OpenApiSchema { Type = JsonSchemaType.String };

    private static Task Tell(OpenApiSchema schema, Type type)
    {
        if (type == typeof(IncidentSummary))
            foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
                if (property is OpenApiSchema member)
                    member.Description ??= FieldTable.Means(name);
        return Task.CompletedTask;
    }
}
