using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Alerts.Tests.Architecture;

/// <summary>What the text of the repository must be: rooms of a size that a person can look over, lines that a screen can show.</summary>
public sealed partial class SourceTests(ITestOutputHelper output)
{
    private const int LongestLine = 140;
    private const int MostFilesInAFolder = 22;

    // Measured on code that people learn from: see CONTRIBUTING.md.
    private const double MostSmallFiles = 0.15;
    private const int SmallFile = 20;

    [Fact]
    public void No_line_of_code_is_longer_than_a_screen_is_wide()
    {
        var wrong =
            from file in Code("functions").Concat(Code("tests"))
            from line in file.Text.Split('\n').Index()
            where line.Item.Length > LongestLine && !IsSample(file.Path, line.Item)
            select $"{file.Path}:{line.Index + 1}";

        SourceTree.HasNone(wrong);
    }

    [Fact]
    public void No_folder_of_the_product_has_more_files_than_a_person_looks_over()
    {
        var wrong =
            from file in Code("functions")
            group file by Path.GetDirectoryName(file.Path) into folder
            where folder.Count() > MostFilesInAFolder
            select $"{folder.Key}: {folder.Count()}";

        SourceTree.HasNone(wrong);
    }

    [Fact]
    public void Few_files_are_so_small_that_a_concept_is_spread_over_many()
    {
        var (product, tests) = (Lines("functions"), Lines("tests"));
        var small = product.Count(lines => lines <= SmallFile) / (double)product.Count;

        output.WriteLine(
            $"Product: {product.Count} files, {product.Sum()} lines, median {product[product.Count / 2]}, "
                + $"nine of ten under {product[product.Count * 9 / 10]}, {small:P0} of {SmallFile} lines or fewer."
        );
        output.WriteLine($"Tests: {tests.Count} files, {tests.Sum()} lines; tests to code {tests.Sum() / (double)product.Sum():0.00}.");
        Assert.InRange(small, 0, MostSmallFiles);
    }

    [Fact]
    public void Every_namespace_is_its_folder()
    {
        var wrong =
            from file in Code("functions")
            where file.Path != "functions/Program.cs"
            let folder = "Alerts." + string.Join('.', file.Path.Split('/')[1..^1])
            where !Regex.IsMatch(file.Text, $"^namespace {Regex.Escape(folder)};", RegexOptions.Multiline)
            select file.Path;

        SourceTree.HasNone(wrong);
    }

    [Fact]
    public void No_file_names_a_machine_it_was_made_on()
    {
        var wrong =
            from file in SourceTree.Files("", "*")
            where !IsBinary(file.Text)
            from match in Machine().Matches(file.Text)
            select $"{file.Path}: {match.Value}";

        SourceTree.HasNone(wrong);
    }

    private static IEnumerable<(string Path, string Text)> Code(string folder) => SourceTree.Files(folder, "*.cs");

    private static List<int> Lines(string folder) => [.. Code(folder).Select(file => file.Text.Count(c => c == '\n')).Order()];

    /// <summary>Words that a program of others gives or gets as one line; broken, they would be other words.</summary>
    private static bool IsSample(string path, string line) => path.StartsWith("tests/", StringComparison.Ordinal) && Sample().IsMatch(line);

    private static bool IsBinary(string text) => text.AsSpan(0, Math.Min(text.Length, 1000)).Contains('\0');

    [GeneratedRegex(@"^\s*(?:\+ )?(?:[$@]*""|[{'""(]|for file in )")]
    private static partial Regex Sample();

    // Home folders, and the addresses of package registries and mirrors.
    [GeneratedRegex(
        @"(?<![\w.])/(?:home|Users|root|work)/\w+|[A-Z]:\\Users\\|https?://[\w.-]*(?:registry|artifactory|nexus|mirror|proxy)[\w.-]*"
    )]
    private static partial Regex Machine();
}
