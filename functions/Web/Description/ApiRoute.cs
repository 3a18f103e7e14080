using System.Text.Json.Nodes;
using Alerts.Web.Api;
using Microsoft.OpenApi;

namespace Alerts.Web.Description;

/// <summary>What the description of the interface says of one route.</summary>
/// <param name="Id">Of the operation: a name for those who have code made from the description.</param>
/// <param name="Summary">In a few words.</param>
/// <param name="Text">In a sentence or two.</param>
/// <param name="Answer">What an answer is.</param>
internal sealed record ApiRoute(string Id, string Summary, string Text, string Answer)
{
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>An answer in each of the route's formats.</summary>
    public IReadOnlyDictionary<DataFormat, JsonNode> Examples { get; init; } = new Dictionary<DataFormat, JsonNode>();

    /// <summary>What to send, with an example; null for a route that reads.</summary>
    public (Type Type, JsonNode Example)? Body { get; init; }
}

internal sealed record ApiParameter(string Name, string Means, JsonNode Example)
{
    /// <summary>The only values; empty for any text.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public (int Least, int Most)? Range { get; init; }

    /// <summary>A part of the path; else of the query.</summary>
    public bool InPath { get; init; }

    public OpenApiParameter ToOpenApi() =>
        new()
        {
            Name = Name,
            In = InPath ? ParameterLocation.Path : ParameterLocation.Query,
            Required = InPath,
            Description = Means,
            Example = Example.DeepClone(),
            Schema = new OpenApiSchema
            {
                Type = Range is null ? JsonSchemaType.String : JsonSchemaType.Integer,
                Minimum = Range?.Least.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Maximum = Range?.Most.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Enum = Words.Count == 0 ? null : [.. Words.Select(word => (JsonNode)word)],
            },
        };
}

internal static class ApiRouteBuilder
{
    /// <param name="status">Of the answer when all is well.</param>
    public static RouteHandlerBuilder Told<TAnswer>(this RouteHandlerBuilder route, ApiRoute told, int status = StatusCodes.Status200OK) =>
        route
            .WithMetadata(told)
            .Produces<TAnswer>(status, DataFormats.MediaType(DataFormat.Json))
            .Produces<ProblemDocument>(StatusCodes.Status400BadRequest, "application/problem+json")
            .Produces<ProblemDocument>(StatusCodes.Status429TooManyRequests, "application/problem+json")
            .Produces<ProblemDocument>(StatusCodes.Status503ServiceUnavailable, "application/problem+json");

    public static RouteHandlerBuilder OrNone(this RouteHandlerBuilder route) =>
        route
            .Produces<ProblemDocument>(StatusCodes.Status404NotFound, "application/problem+json")
            .Produces(StatusCodes.Status308PermanentRedirect);
}
