using Alerts.CommandLine.Launching;

namespace Alerts.Evaluation.Corpora;

/// <summary>Every labelled file at hand: the blind sentences of the repository, and the labelled news where it lies beside it.</summary>
internal static class QualityFiles
{
    private const string Blind = "tests/Alerts.Evaluation/Blind";

    /// <summary>Streams of <c>clusters</c> have events and no labels.</summary>
    private const string WithoutLabels = "clusters_";

    /// <exception cref="CommandFailedException">The program does not run in a checkout.</exception>
    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Alerts.sln")))
                return folder.FullName;
        throw new CommandFailedException(
            $"There is no Alerts.sln above {AppContext.BaseDirectory}, so {Blind} cannot be found; run it in a checkout of the repository."
        );
    }

    /// <summary>By name, the labelled news first.</summary>
    public static IReadOnlyList<(string Name, string Path)> Of(string root) =>
        [
            .. In(Path.Combine(root, "..", "shared", "corpora"))
                .Where(file => !file.Name.StartsWith(WithoutLabels, StringComparison.Ordinal)),
            .. In(Path.Combine(root, Blind)).Select(file => ($"blind {file.Name}", file.Path)),
        ];

    private static IEnumerable<(string Name, string Path)> In(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*.jsonl")
                .Select(file => (Path.GetFileNameWithoutExtension(file), file))
                .OrderBy(file => file.Item1, StringComparer.Ordinal)
            : [];
}
