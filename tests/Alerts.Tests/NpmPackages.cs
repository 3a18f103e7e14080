using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Alerts.Tests;

/// <summary>
/// Other people's programs, in <c>tests/npm</c>. The first test that needs one brings them all, where npm is there. Knows nothing of the
/// product, so that other test projects may link this file.
/// </summary>
internal static class NpmPackages
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "npm"));

    private static readonly Lazy<string?> Problem = new(() => Bring(Folder, OperatingSystem.IsWindows() ? "npm.cmd" : "npm"));

    /// <returns>Why a test cannot run; null when all of the packages are there.</returns>
    public static string? Missing(params string[] packages) =>
        Problem.Value
        ?? packages
            .Where(package => !Directory.Exists(Path.Combine(Folder, "node_modules", package)))
            .Select(package => $"tests/npm/package.json does not bring the npm package {package}.")
            .FirstOrDefault();

    /// <summary>
    /// Runs <c>npm ci</c> when the packages are missing or older than package-lock.json. Test projects run side by side:
    /// one brings them, and the others wait for it.
    /// </summary>
    /// <returns>Why they are not there; null when they are.</returns>
    internal static string? Bring(string folder, string npm)
    {
        if (IsCurrent(folder))
            return null;
        var name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..16];
        using var held = Hold(Path.Combine(Path.GetTempPath(), $"alerts-npm-{name}.lock"));
        if (held is null)
            return $"Another run has been bringing the packages of {folder} for {Limit.TotalMinutes} minutes. End it, and try again.";
        return IsCurrent(folder) ? null : Run(folder, npm);
    }

    /// <summary>npm writes this file last.</summary>
    private static bool IsCurrent(string folder)
    {
        var written = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        return written.Exists && written.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json"));
    }

    private static FileStream? Hold(string file)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Limit; )
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                // Another process holds it.
                Task.Delay(Pause, TimeProvider.System).Wait();
            }
        return null;
    }

    private static string? Run(string folder, string npm)
    {
        var start = new ProcessStartInfo(npm, ["ci", "--prefix", folder])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            if (!process.WaitForExit(Limit))
            {
                process.Kill(entireProcessTree: true);
                return $"npm ci --prefix tests/npm did not end within {Limit.TotalMinutes} minutes.";
            }

            Task.WaitAll(said, errors);
            return process.ExitCode == 0 ? null : $"npm ci --prefix tests/npm failed: {(errors.Result + said.Result).Trim()}";
        }
        catch (Win32Exception)
        {
            return "npm is not on the PATH. Install Node.js with npm, and run the tests again.";
        }
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
