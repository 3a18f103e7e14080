using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Alerts.EndToEnd.Parts;

/// <summary>A folder that is published as the README says. Published again only when a source file has changed since.</summary>
/// <param name="name">Of the folder, within <c>publish/</c>.</param>
/// <param name="how">Options of <c>dotnet publish</c>.</param>
public abstract class PublishedFolder(string name, params string[] how) : IAsyncLifetime
{
    // Two at once would write the same intermediate files.
    private static readonly SemaphoreSlim One = new(1, 1);

    private static readonly string[] BuildFiles =
    [
        "host.json",
        "Directory.Build.props",
        "Directory.Build.targets",
        "Directory.Packages.props",
        "global.json",
    ];

    public string Folder { get; } = Path.Combine(Checkout.Root, "publish", name);

    public async Task InitializeAsync()
    {
        var stamp = Path.Combine(Folder, ".published-from");
        var sources = Hash();
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == sources)
            return;
        await One.WaitAsync();
        try
        {
            if (Directory.Exists(Folder))
                Directory.Delete(Folder, recursive: true);
            await PublishAsync();
            await File.WriteAllTextAsync(stamp, sources);
        }
        finally
        {
            One.Release();
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task PublishAsync()
    {
        using var dotnet = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    "publish",
                    "functions",
                    "-c",
                    "Release",
                    "-r",
                    RuntimeInformation.RuntimeIdentifier,
                    .. how,
                    "-o",
                    Folder,
                    "-v",
                    "q",
                    "-nologo",
                ]
            )
            {
                WorkingDirectory = Checkout.Root,
                RedirectStandardOutput = true,
            }
        )!;
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
        return Directory
            .EnumerateFiles(functions, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(functions, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .Concat(BuildFiles.Select(file => Path.Combine(Checkout.Root, file)));
    }
}
