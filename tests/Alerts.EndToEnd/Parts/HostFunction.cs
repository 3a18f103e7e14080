using Newtonsoft.Json.Linq;

namespace Alerts.EndToEnd.Parts;

/// <summary>A function as the Functions host finds it in the folder it runs: read here on its own, so as not to trust the product's reader.</summary>
internal sealed record HostFunction(string Name, string Type, string Binding, string? Queue, string? Route, IReadOnlyList<string> Methods)
{
    public static IReadOnlyList<HostFunction> ReadAll(string folder) =>
        [.. Directory.EnumerateDirectories(folder).Where(child => File.Exists(Path.Combine(child, "function.json"))).Select(Read)];

    /// <summary>Whether the host would hand a request of the public to this function; a route is matched segment by segment.</summary>
    public bool Takes(HttpMethod method, string path)
    {
        if (Type != "httpTrigger" || !Methods.Contains(method.Method.ToLowerInvariant()))
            return false;
        var route = (Route ?? Name).Trim('/').Split('/');
        var given = Uri.UnescapeDataString(path).Trim('/').Split('/');
        return route[^1].StartsWith("{*", StringComparison.Ordinal)
            ? given.Length >= route.Length - 1 && Fits(route[..^1], given)
            : given.Length == route.Length && Fits(route, given);
    }

    private static bool Fits(string[] route, string[] given) =>
        route.Zip(given).All(pair => pair.First.StartsWith('{') || string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase));

    private static HostFunction Read(string folder)
    {
        var trigger = JObject.Parse(File.ReadAllText(Path.Combine(folder, "function.json")))["bindings"]!
            .Single(binding => ((string)binding["type"]!).EndsWith("Trigger", StringComparison.Ordinal));
        return new HostFunction(
            Path.GetFileName(folder),
            (string)trigger["type"]!,
            (string)trigger["name"]!,
            (string?)trigger["queueName"],
            (string?)trigger["route"],
            [.. (trigger["methods"] ?? new JArray()).Select(method => (string)method!)]);
    }
}
