using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Alerts.Tests.Infra;

/// <summary>Parses infra/ once, where Node and the packages of tests/npm are there.</summary>
public sealed class BicepFixture
{
    private readonly IReadOnlyDictionary<string, BicepFile>? _files;

    public BicepFixture()
    {
        if (Directory.Exists(Path.Combine(Npm, "node_modules", "tree-sitter-bicep")))
            _files = Parse();
    }

    public static string Infra { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "infra"));

    private static string Npm { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "npm"));

    /// <summary>By path relative to infra/, such as "modules/app.bicep".</summary>
    public IReadOnlyDictionary<string, BicepFile> Files
    {
        get
        {
            Skip.If(_files is null, "The Bicep grammar is not installed: npm ci --prefix tests/npm");
            return _files!;
        }
    }

    private static Dictionary<string, BicepFile> Parse()
    {
        var files = Directory.GetFiles(Infra, "*.bicep", SearchOption.AllDirectories);
        var start = new ProcessStartInfo("node", ["bicep.mjs", .. files]) { WorkingDirectory = Npm, RedirectStandardOutput = true };
        using var node = Process.Start(start)!;
        var json = node.StandardOutput.ReadToEnd();
        node.WaitForExit();

        Assert.Equal(0, node.ExitCode);
        return JsonSerializer
            .Deserialize<Dictionary<string, BicepFile>>(json, JsonSerializerOptions.Web)!
            .ToDictionary(file => Path.GetRelativePath(Infra, file.Key), file => file.Value);
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
