using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Alerts.EndToEnd.Parts;

/// <summary>
/// A root folder with the published application and the libraries that it loads, and nothing else: no time zones, no certificates, no
/// shell. Only what every container has is there: <c>/etc/hosts</c>, an empty <c>/tmp</c>, and <c>/proc</c> and <c>/dev</c>, without which
/// .NET does not start (mounted where only this process sees them).
/// </summary>
internal sealed partial class BareFolder : IDisposable
{
    /// <summary>.NET loads it by name, so ldd does not tell of it.</summary>
    private const string OpenSsl = "libssl.so.3";

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private BareFolder(string root, Process process)
    {
        Root = root;
        _process = process;
        (_output, _error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public string Root { get; }

    public static async Task<string?> UnavailableAsync()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            return "chroot wants Linux, and root.";
        var mounted = await RunAsync("unshare", "--mount", "sh", "-c", "mount -t proc proc /mnt && echo yes");
        return mounted.Trim() == "yes" ? null : "This root may not mount /proc for a process of its own.";
    }

    /// <param name="environment">All there is.</param>
    public static async Task<BareFolder> StartAsync(PublishedApp app, IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var root = Directory.CreateTempSubdirectory("alerts-bare-").FullName;
        foreach (var folder in (string[])["etc", "tmp", "app", "proc", "dev"])
            Directory.CreateDirectory(Path.Combine(root, folder));
        await File.WriteAllTextAsync(Path.Combine(root, "etc", "hosts"), "127.0.0.1 localhost\n::1 localhost\n");
        await RunAsync("cp", "-r", app.Folder + "/.", Path.Combine(root, "app"));
        foreach (var library in await LibrariesAsync(app.Executable))
            Copy(library, root);
        return new BareFolder(root, Launch(root, environment, args));
    }

    /// <summary>Ends it, and returns all it wrote.</summary>
    public async Task<string> EndAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        return await _output + await _error;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(Root, recursive: true);
    }

    private static Process Launch(string root, IReadOnlyDictionary<string, string> environment, string[] args)
    {
        string[] command =
        [
            "--mount",
            "sh",
            "-c",
            "mount -t proc proc \"$0/proc\" && mount --bind /dev \"$0/dev\" && exec chroot \"$0\" /app/Alerts \"$@\"",
            root,
            .. args,
        ];
        var start = new ProcessStartInfo("unshare", command) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Of the executable, of the native libraries beside it, and of OpenSSL.</summary>
    private static async Task<IEnumerable<string>> LibrariesAsync(string executable)
    {
        var ssl = Library()
            .Matches(await RunAsync("ldconfig", "-p"))
            .Select(match => match.Value)
            .First(path => Path.GetFileName(path) == OpenSsl);
        var natives = Directory.EnumerateFiles(Path.GetDirectoryName(executable)!, "*.so");
        var found = new HashSet<string> { ssl };
        foreach (var binary in natives.Append(executable).Append(ssl))
            found.UnionWith(Library().Matches(await RunAsync("ldd", binary)).Select(match => match.Value));
        return found.Where(File.Exists);
    }

    private static void Copy(string library, string root)
    {
        var target = root + library;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(library, target, overwrite: true);
    }

    private static async Task<string> RunAsync(string program, params string[] args)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    [GeneratedRegex(@"/\S+\.so(\.\d+)*")]
    private static partial Regex Library();
}
