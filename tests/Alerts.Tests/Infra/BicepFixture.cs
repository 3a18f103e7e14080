using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Alerts.Tests.Infra;

/// <summary>Parses infra/ once, where Node and the packages of tests/npm are there.</summary>
public sealed class BicepFixture
{
    private readonly IReadOnlyDictionary<string, BicepFile>? _files;
    private readonly string? _missing;

    public BicepFixture()
    {
        _missing = NpmPackages.Missing("tree-sitter-bicep");
        if (_missing is null)
            _files = Parse();
    }

    public static string Infra { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "infra"));

    /// <summary>By path relative to infra/, such as "modules/app.bicep".</summary>
    public IReadOnlyDictionary<string, BicepFile> Files
    {
        get
        {
            Skip.If(_missing is not null, _missing);
            return _files!;
        }
    }

    private static Dictionary<string, BicepFile> Parse()
    {
        var files = Directory.GetFiles(Infra, "*.bicep", SearchOption.AllDirectories);
        var start = new ProcessStartInfo("node", ["bicep.mjs", .. files])
        {
            WorkingDirectory = NpmPackages.Folder,
            RedirectStandardOutput = true,
        };
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
