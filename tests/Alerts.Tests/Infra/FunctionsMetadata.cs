using System.Text.Json;

namespace Alerts.Tests.Infra;

/// <summary>A function as the build writes it down for the Functions host, in <c>functions.metadata</c>.</summary>
/// <param name="Type">Of its trigger, such as "queueTrigger".</param>
internal sealed record FunctionsMetadata(string Name, string Type, string? Queue, string? Schedule, string? Route, string? AuthLevel)
{
    public static IReadOnlyList<FunctionsMetadata> Read()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "functions.metadata")));
        return [.. file.RootElement.EnumerateArray().Select(Read)];
    }

    private static FunctionsMetadata Read(JsonElement function)
    {
        var trigger = function
            .GetProperty("bindings")
            .EnumerateArray()
            .Single(binding => Text(binding, "type")!.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase));
        return new FunctionsMetadata(
            Text(function, "name")!,
            Text(trigger, "type")!,
            Text(trigger, "queueName"),
            Text(trigger, "schedule"),
            Text(trigger, "route"),
            Text(trigger, "authLevel")
        );
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
