using System.Text.Json.Nodes;

namespace Alerts.Hosting.Declarations;

/// <summary>Reads a <c>function.json</c>.</summary>
internal static class FunctionFile
{
    /// <exception cref="DeclarationException">It is no function that this application can have.</exception>
    public static FunctionDeclaration Read(string path)
    {
        var file = new DeclarationFile(path);
        var bindings = file.Read()["bindings"] as JsonArray ?? throw file.Wrong("'bindings' must be an array.");
        var triggers = bindings.OfType<JsonObject>()
            .Where(binding => file.Text(binding, "type").EndsWith("Trigger", StringComparison.OrdinalIgnoreCase))
            .ToList();
        return triggers.Count == 1
            ? new FunctionDeclaration(Path.GetFileName(Path.GetDirectoryName(path))!, ReadTrigger(file, triggers[0]))
            : throw file.Wrong($"has {triggers.Count} triggers; it must have one.");
    }

    private static Trigger ReadTrigger(DeclarationFile file, JsonObject binding) => file.Text(binding, "type") switch
    {
        "timerTrigger" => new Trigger.Timer(file.Text(binding, "name"), file.Text(binding, "schedule")),
        "queueTrigger" => new Trigger.Queue(file.Text(binding, "name"), file.Text(binding, "queueName")),
        "httpTrigger" => new Trigger.Http(
            file.Text(binding, "name"),
            // Without a route the host takes the function's name, so that the public could call it as the host does.
            file.Text(binding, "route").TrimStart('/'),
            Methods(binding),
            file.OptionalText(binding, "authLevel") == "anonymous"),
        var unknown => throw file.Wrong($"'type' is '{unknown}'; known are timerTrigger, queueTrigger and httpTrigger."),
    };

    private static IReadOnlyList<string> Methods(JsonObject binding) =>
        [.. (binding["methods"] as JsonArray ?? []).Select(method => method!.GetValue<string>().ToUpperInvariant())];
}
