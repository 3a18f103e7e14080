namespace Alerts.Tests;

public sealed class NpmPackagesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;

    public NpmPackagesTests() => File.WriteAllText(Path.Combine(_folder, "package-lock.json"), "{}");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public async Task Packages_are_brought_once_when_several_ask_and_again_when_the_lock_file_is_newer()
    {
        var npm = Npm("mkdir -p node_modules; echo \"$@\" >> calls; touch node_modules/.package-lock.json");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => NpmPackages.Bring(_folder, npm))));
        var first = await CallsAsync();
        File.SetLastWriteTimeUtc(
            Path.Combine(_folder, "node_modules", ".package-lock.json"),
            File.GetLastWriteTimeUtc(Path.Combine(_folder, "package-lock.json")).AddSeconds(-1)
        );
        NpmPackages.Bring(_folder, npm);

        Assert.All(answers, Assert.Null);
        Assert.Equal([$"ci --prefix {_folder}"], first);
        Assert.Equal(2, (await CallsAsync()).Length);
    }

    [SkippableFact]
    public void Reason_is_what_npm_says_when_it_fails() =>
        Assert.Equal(
            "npm ci --prefix tests/npm failed: npm error network",
            NpmPackages.Bring(_folder, Npm("echo npm error network >&2; exit 1"))
        );

    [Fact]
    public void Reason_is_that_there_is_no_npm_when_there_is_none() =>
        Assert.Contains("npm is not on the PATH", NpmPackages.Bring(_folder, Path.Combine(_folder, "no-npm")), StringComparison.Ordinal);

    private Task<string[]> CallsAsync() => File.ReadAllLinesAsync(Path.Combine(_folder, "calls"));

    private string Npm(string script)
    {
        Skip.If(OperatingSystem.IsWindows(), "The npm of this test is a shell script.");
        var file = Path.Combine(_folder, "npm.sh");
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }
}
