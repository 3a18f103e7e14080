using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Alerts.EndToEnd.Parts;

/// <summary>
/// The folder that the Functions host would run, published as the README says. Published again only when a source file has changed since.
/// </summary>
public sealed class PublishedApp : IAsyncLifetime
{
    private static readonly string[] BuildFiles = ["host.json", "Directory.Build.props", "Directory.Packages.props", "global.json"];

    public string Folder { get; } = Path.Combine(Checkout.Root, "publish", "end-to-end");

    public string Executable => Path.Combine(Folder, OperatingSystem.IsWindows() ? "Alerts.exe" : "Alerts");

    public async Task InitializeAsync()
    {
        var stamp = Path.Combine(Folder, ".published-from");
        var sources = Hash();
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == sources)
            return;
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        await PublishAsync();
        await File.WriteAllTextAsync(stamp, sources);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task PublishAsync()
    {
        using var dotnet = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "publish", "functions", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "-o", Folder, "-v", "q", "-nologo" },
            WorkingDirectory = Checkout.Root,
            RedirectStandardOutput = true,
        })!;
        var output = await dotnet.StandardOutput.ReadToEndAsync();
        await dotnet.WaitForExitAsync();
        Assert.True(dotnet.ExitCode == 0, "dotnet publish failed: " + output);
    }

    private static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Sources().Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> Sources()
    {
        var functions = Path.Combine(Checkout.Root, "functions");
        return Directory.EnumerateFiles(functions, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(functions, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .Concat(BuildFiles.Select(file => Path.Combine(Checkout.Root, file)));
    }
}
