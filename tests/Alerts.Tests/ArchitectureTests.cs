using System.Text.RegularExpressions;

namespace Alerts.Tests;

public sealed partial class ArchitectureTests
{
    /// <summary>Data moves one way: a folder may use those on an earlier line, and itself.</summary>
    private static readonly string[][] Order =
    [
        ["Flow"],
        ["Storage", "Network"],
        ["Telemetry"],
        ["Secrets"],
        ["Feeds"],
        ["Classification"],
        ["Incidents"],
        ["Subscriptions"],
        ["Delivery"],
        ["Site"],
        ["Operations"],
        ["Hosting"],
    ];

    // Top-level statements.
    private static readonly string[] Outsiders = ["functions/Program.cs"];

    [Fact]
    public void Stages_use_only_what_lies_before_them()
    {
        var wrong =
            from file in SourceTree.Files("functions", "*.cs")
            where !Outsiders.Contains(file.Path)
            let stage = file.Path.Split('/')[1]
            from used in Uses().Matches(file.Text).Select(match => match.Groups["stage"].Value).Distinct()
            where used != stage && Rank(used) >= Rank(stage)
            select $"{file.Path} uses {used}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_of_the_product_has_its_place_in_the_order()
    {
        var stages = SourceTree
            .Files("functions", "*.cs")
            .Where(file => !Outsiders.Contains(file.Path))
            .Select(file => file.Path.Split('/')[1])
            .Distinct();

        Assert.All(stages, stage => Assert.InRange(Rank(stage), 0, Order.Length - 1));
    }

    [Fact]
    public void Every_file_holds_one_type_of_its_own_name()
    {
        var wrong =
            from file in SourceTree.Files("functions", "*.cs").Concat(SourceTree.Files("tests", "*.cs"))
            where !Outsiders.Contains(file.Path)
            let types = TopLevelType().Matches(file.Text).Select(match => match.Groups["name"].Value).Distinct().ToList()
            where types is not [var only] || only != Path.GetFileName(file.Path).Split('.')[0]
            select $"{file.Path}: {string.Join(", ", types)}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_namespace_is_its_folder()
    {
        var wrong =
            from file in SourceTree.Files("functions", "*.cs")
            where !Outsiders.Contains(file.Path)
            let folder = "Alerts." + string.Join('.', file.Path.Split('/')[1..^1])
            where
                !file.Text.Contains($"\nnamespace {folder};", StringComparison.Ordinal)
                && !file.Text.StartsWith($"namespace {folder};", StringComparison.Ordinal)
            select file.Path;

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_file_names_a_machine_it_was_made_on()
    {
        var wrong =
            from file in SourceTree.Files("", "*")
            where !IsBinary(file.Text)
            from match in Machine().Matches(file.Text)
            select $"{file.Path}: {match.Value}";

        Assert.Empty(wrong);
    }

    private static int Rank(string stage) => Array.FindIndex(Order, line => line.Contains(stage));

    private static bool IsBinary(string text) => text.AsSpan(0, Math.Min(text.Length, 1000)).Contains('\0');

    [GeneratedRegex(
        @"\bAlerts\.(?<stage>Flow|Storage|Network|Secrets|Telemetry|Feeds|Classification|Incidents|Subscriptions|Delivery|Operations"
            + @"|Site|Hosting)\b"
    )]
    private static partial Regex Uses();

    [GeneratedRegex(
        @"^(?:\[[^\n]*\]\s*)?(?:(?:public|internal|file|static|sealed|abstract|readonly|partial|ref)\s+)*(?:class|record\s+struct"
            + @"|record\s+class|record|struct|interface|enum|delegate\s+\S+)\s+(?<name>\w+)",
        RegexOptions.Multiline
    )]
    private static partial Regex TopLevelType();

    // Home folders, and the addresses of package registries and mirrors.
    [GeneratedRegex(
        @"(?<![\w.])/(?:home|Users|root|work)/\w+|[A-Z]:\\Users\\|https?://[\w.-]*(?:registry|artifactory|nexus|mirror|proxy)[\w.-]*"
    )]
    private static partial Regex Machine();
}
