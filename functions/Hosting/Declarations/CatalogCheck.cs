using Alerts.Storage;

namespace Alerts.Hosting.Declarations;

/// <summary>Whether what is declared and what is programmed are the same functions.</summary>
internal static class CatalogCheck
{
    // Called by machines that have a key of the host's, beside the one that the executable asks for.
    private const string Keyed = "events";

    /// <returns>A sentence a mistake; none when all is well.</returns>
    public static IReadOnlyList<string> Mistakes(FunctionCatalog catalog, IReadOnlyList<FunctionCode> codes)
    {
        var byName = codes.ToDictionary(code => code.Name, StringComparer.Ordinal);
        return
        [
            .. catalog.Functions.Select(function => Mistake(function, byName.GetValueOrDefault(function.Name), catalog)).OfType<string>(),
            .. codes.Where(code => catalog.Functions.All(function => function.Name != code.Name))
                .Select(code => $"Function '{code.Name}' has code but no function.json: make Bindings/{code.Name}/function.json."),
        ];
    }

    private static string? Mistake(FunctionDeclaration function, FunctionCode? code, FunctionCatalog catalog) => function.Trigger switch
    {
        Trigger.Http http => Mistake(function.Name, http, catalog),
        _ when code is null => $"Function '{function.Name}' has a function.json but no code: add it to Functions.cs, or delete its folder.",
        Trigger.Timer when code.Queue is not null =>
            $"Function '{function.Name}' is declared with a timer, and its code reads queue '{code.Queue}'.",
        Trigger.Queue queue when !QueueNames.All.Contains(queue.QueueName) =>
            $"Function '{function.Name}' is declared on queue '{queue.QueueName}', which is not among {string.Join(", ", QueueNames.All)}.",
        Trigger.Queue queue when queue.QueueName != code.Queue =>
            $"Function '{function.Name}' is declared on queue '{queue.QueueName}', and its code reads {code.Queue ?? "a timer"}.",
        _ => null,
    };

    // Under the Functions host a request keeps its path, and POST /<function> is how the host calls a function: see CustomHandler.
    private static string? Mistake(string name, Trigger.Http http, FunctionCatalog catalog) => http.FirstSegment switch
    {
        _ when !http.Public && http.FirstSegment != Keyed => $"Function '{name}' is for the public and needs \"authLevel\": \"anonymous\".",
        ['{', ..] => $"Function '{name}' has the route '{http.Route}', which catches every path: begin it with a fixed segment.",
        { } first when IsCalled(first, catalog) =>
            $"Function '{name}' has the route '{http.Route}', which begins with a function's name: the public could call that function.",
        _ => null,
    };

    private static bool IsCalled(string name, FunctionCatalog catalog) => catalog.Functions.Any(function =>
        function.Trigger is not Trigger.Http && string.Equals(function.Name, name, StringComparison.OrdinalIgnoreCase));
}
