namespace Alerts.Tests;

/// <summary>The files of this repository, where the tests run in a checkout of it.</summary>
internal static class SourceTree
{
    // What builds and package managers leave behind, and git's own (a file in a worktree).
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "publish", "TestResults", ".git", ".vs", ".idea"];

    /// <summary>The folder of <c>Alerts.sln</c>.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Path from the root, with slashes, and text of every file below a folder.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string below, string pattern) =>
        from path in Walk(Path.Combine(Root, below), pattern)
        select (Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path));

    /// <summary>Fails with every one of them: an assertion of xunit shows the first few.</summary>
    public static void HasNone(IEnumerable<string> wrong)
    {
        var all = wrong.ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }

    private static IEnumerable<string> Walk(string folder, string pattern) =>
        Directory
            .EnumerateFiles(folder, pattern)
            .Where(file => !NotOurs.Contains(Path.GetFileName(file)))
            .Concat(
                Directory
                    .EnumerateDirectories(folder)
                    .Where(below => !NotOurs.Contains(Path.GetFileName(below)))
                    .SelectMany(below => Walk(below, pattern))
            );

    private static string Find(string from)
    {
        var folder = new DirectoryInfo(from);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Alerts.sln")))
            folder = folder.Parent;
        return folder?.FullName
            ?? throw new InvalidOperationException($"There is no Alerts.sln above {from}: run the tests in a checkout.");
    }
}
