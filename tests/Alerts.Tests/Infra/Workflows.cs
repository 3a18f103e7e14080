using System.Diagnostics;
using System.Text.Json;

namespace Alerts.Tests.Infra;

/// <summary>The workflows of .github, as npm's yaml reads them.</summary>
internal static class Workflows
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(BicepFixture.Infra, ".."));

    private static string Folder => Path.Combine(Root, ".github", "workflows");

    /// <summary>By file name; whatever is no YAML 1.2, or gives a key twice, fails.</summary>
    public static Dictionary<string, JsonElement> Read()
    {
        var missing = NpmPackages.Missing("yaml");
        Skip.If(missing is not null, missing);
        var start = new ProcessStartInfo("node", ["yaml.mjs", .. Directory.GetFiles(Folder)])
        {
            WorkingDirectory = NpmPackages.Folder,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        var json = node.StandardOutput.ReadToEnd();
        node.WaitForExit();

        Assert.Equal(0, node.ExitCode);
        return JsonSerializer
            .Deserialize<Dictionary<string, JsonElement>>(json)!
            .ToDictionary(file => Path.GetFileName(file.Key), file => file.Value);
    }

    public static IEnumerable<JsonElement> Jobs(JsonElement workflow) =>
        workflow.GetProperty("jobs").EnumerateObject().Select(job => job.Value);

    public static IEnumerable<JsonElement> Steps(JsonElement job) => job.GetProperty("steps").EnumerateArray();

    /// <returns>The text under a name; empty when there is none.</returns>
    public static string Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.ToString() : "";
}
