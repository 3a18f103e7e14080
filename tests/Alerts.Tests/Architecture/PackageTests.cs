using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Xml.Linq;

namespace Alerts.Tests.Architecture;

/// <summary>A package that no code uses is one more to trust, to restore and to keep up to date.</summary>
public sealed class PackageTests
{
    /// <summary>What is needed at build or at run time only, each with its reason.</summary>
    private static readonly Dictionary<string, string> NotReferenced = new()
    {
        ["Microsoft.Azure.Functions.Worker.Sdk"] = "It builds what the Functions host reads.",
        ["Microsoft.CodeAnalysis.BannedApiAnalyzers"] = "It looks at the code while it is built.",
        ["Microsoft.CodeAnalysis.CSharp"] = "BenchmarkDotNet asks for a version that is not served any more.",
        ["Microsoft.Diagnostics.Tracing.TraceEvent"] = "BenchmarkDotNet asks for a version that is not served any more.",
        ["Microsoft.NET.Test.Sdk"] = "`dotnet test` starts the tests with it.",
        ["SQLitePCLRaw.bundle_e_sqlite3"] = "It brings SQLite itself, newer than the one that Microsoft.Data.Sqlite asks for.",
        ["System.Management"] = "BenchmarkDotNet asks for a version that is not served any more.",
        ["xunit.runner.visualstudio"] = "`dotnet test` finds the tests with it.",
    };

    private static readonly string[] Projects =
    [
        "functions/Alerts.csproj",
        "tests/Alerts.Benchmarks/Alerts.Benchmarks.csproj",
        "tests/Alerts.EndToEnd/Alerts.EndToEnd.csproj",
        "tests/Alerts.Evaluation/Alerts.Evaluation.csproj",
        "tests/Alerts.Tests/Alerts.Tests.csproj",
    ];

    public static TheoryData<string> AllProjects => [.. Projects];

    [SkippableTheory]
    [MemberData(nameof(AllProjects))]
    public void Every_package_of_a_project_is_used_by_its_code(string project)
    {
        var folder = Path.Combine(SourceTree.Root, Path.GetDirectoryName(project)!);
        var compiled = Path.Combine(folder, "bin", Built(), Path.GetFileNameWithoutExtension(project) + ".dll");
        Skip.IfNot(File.Exists(compiled), $"{project} is not built here: `dotnet build` builds it.");
        var (packages, used) = (Packages(project), References(compiled));
        using var restored = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "obj", "project.assets.json")));

        var wrong = packages.Where(package => !NotReferenced.ContainsKey(package) && !Assemblies(restored, package).Any(used.Contains));

        Assert.NotEmpty(packages);
        SourceTree.HasNone(wrong.Select(package => $"{project}: {package}"));
    }

    [Fact]
    public void Every_exception_names_a_package_of_a_project()
    {
        var named = Projects.Append("Directory.Build.props").SelectMany(Packages).ToHashSet();

        Assert.All(NotReferenced.Keys, package => Assert.Contains(package, named));
    }

    [Fact]
    public void Every_version_is_of_a_package_that_a_project_names()
    {
        var named = Projects.Append("Directory.Build.props").SelectMany(Packages).ToHashSet();

        SourceTree.HasNone(Elements("Directory.Packages.props", "PackageVersion").Except(named));
    }

    [Fact]
    public void Every_project_of_the_solution_is_looked_at()
    {
        var solution = File.ReadAllText(Path.Combine(SourceTree.Root, "Alerts.sln")).Replace('\\', '/');

        Assert.Equal(Projects.Length, solution.Split(".csproj\"").Length - 1);
        Assert.All(Projects, project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }

    private static List<string> Packages(string project) => Elements(project, "PackageReference");

    private static List<string> Elements(string file, string name) =>
        [.. XDocument.Load(Path.Combine(SourceTree.Root, file)).Descendants(name).Attributes("Include").Select(include => include.Value)];

    /// <summary>"Debug/net10.0": as this test was built, so were the others.</summary>
    private static string Built() =>
        Path.GetRelativePath(Path.Combine(SourceTree.Root, "tests/Alerts.Tests/bin"), AppContext.BaseDirectory);

    private static HashSet<string> References(string compiled)
    {
        using var file = new PEReader(File.OpenRead(compiled));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name))];
    }

    /// <summary>The names of a package's assemblies; of one that only binds others together, theirs.</summary>
    private static IEnumerable<string> Assemblies(JsonDocument restored, string package)
    {
        var found = Find(restored, package);
        var own = Own(found);
        return own.Count > 0 || !found.TryGetProperty("dependencies", out var bound)
            ? own
            : bound.EnumerateObject().SelectMany(dependency => Own(Find(restored, dependency.Name)));
    }

    private static JsonElement Find(JsonDocument restored, string package) =>
        restored
            .RootElement.GetProperty("targets")
            .EnumerateObject()
            .First()
            .Value.EnumerateObject()
            .FirstOrDefault(library => library.Name.StartsWith(package + "/", StringComparison.OrdinalIgnoreCase))
            .Value;

    private static List<string> Own(JsonElement library) =>
        library.ValueKind == JsonValueKind.Object && library.TryGetProperty("compile", out var compile)
            ?
            [
                .. compile
                    .EnumerateObject()
                    .Where(asset => asset.Name.EndsWith(".dll", StringComparison.Ordinal))
                    .Select(asset => Path.GetFileNameWithoutExtension(asset.Name)),
            ]
            : [];
}
