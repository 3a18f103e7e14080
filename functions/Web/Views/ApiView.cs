using Microsoft.OpenApi;

namespace Alerts.Web.Views;

/// <summary>The description of the interface as a page.</summary>
/// <param name="About">What the description says of itself.</param>
/// <param name="Site">The start of every address.</param>
public sealed record ApiView(string About, string Site, IReadOnlyList<ApiView.Operation> Operations)
{
    internal static ApiView Of(OpenApiDocument document, string site) =>
        new(
            document.Info.Description ?? "",
            site,
            [
                .. from path in document.Paths
                from operation in path.Value.Operations ?? []
                select new Operation(
                    operation.Key.Method,
                    path.Key,
                    operation.Value.OperationId ?? path.Key,
                    operation.Value.Summary ?? "",
                    operation.Value.Description ?? "",
                    [.. (operation.Value.Parameters ?? []).Select(Parameter.Of)],
                    [.. (operation.Value.Responses ?? []).Select(answer => new Answer(answer.Key, answer.Value.Description ?? ""))]
                ),
            ]
        );

    public sealed record Operation(
        string Method,
        string Path,
        string Id,
        string Summary,
        string Text,
        IReadOnlyList<Parameter> Parameters,
        IReadOnlyList<Answer> Answers
    )
    {
        /// <summary>An address that can be opened as it is; null for one that needs an id, or a body.</summary>
        public string? Try => Method == "GET" && !Path.Contains('{', StringComparison.Ordinal) ? Path : null;
    }

    public sealed record Parameter(string Name, string Means, string Example)
    {
        internal static Parameter Of(IOpenApiParameter parameter) =>
            new(parameter.Name ?? "", parameter.Description ?? "", parameter.Example?.ToString() ?? "");
    }

    public sealed record Answer(string Status, string Means);
}
