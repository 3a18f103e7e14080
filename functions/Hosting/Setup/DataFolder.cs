using Alerts.CommandLine.Launching;
using Alerts.Platform.Storage;

namespace Alerts.Hosting.Setup;

/// <summary>The folder with all data of the embedded engine, claimed by this process.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _path;

    private DataFolder(FileStream ours, string path) => (_lock, _path) = (ours, path);

    public static string Of(RunOptions launch) =>
        Path.GetFullPath(
            launch.DataFolder
                ?? (launch.Demo ? Path.Combine(Path.GetTempPath(), "alerts-demo-" + Guid.NewGuid().ToString("N")[..8]) : OfUser())
        );

    /// <summary>
    /// Creates the folder if it is missing, and keeps a second run out of it until disposed; a killed run holds nothing.
    /// </summary>
    /// <exception cref="CommandFailedException">It cannot be written, or another run has it.</exception>
    public static DataFolder Claim(string folder)
    {
        try
        {
            PrivateFiles.CreateFolder(folder);
            var probe = Path.Combine(folder, $".write-{Environment.ProcessId}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(
                $"The data folder {folder} cannot be written ({refused.Message}): choose another one with --data DIR.",
                refused
            );
        }

        return Lock(folder);
    }

    /// <summary>
    /// Tells commands on the same folder the service's address. The file outlives the service, for lack of a better guess.
    /// </summary>
    public void Serve(string address)
    {
        PrivateFiles.CreateFile(AddressFile(_path));
        File.WriteAllText(AddressFile(_path), address);
    }

    /// <returns>The address of the service on this folder, running or not; null when it never ran.</returns>
    public static string? AddressIn(string folder)
    {
        try
        {
            return
                Uri.TryCreate(File.ReadAllText(AddressFile(folder)), UriKind.Absolute, out var address)
                && address.Scheme is "http" or "https"
                ? address.AbsoluteUri
                : null;
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Dispose() => _lock.Dispose();

    private static string AddressFile(string folder) => Path.Combine(folder, "alerts.url");

    private static DataFolder Lock(string folder)
    {
        try
        {
            var file = Path.Combine(folder, "alerts.lock");
            PrivateFiles.CreateFile(file);
            return new(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), folder);
        }
        catch (IOException taken)
        {
            throw new CommandFailedException(
                $"The data folder {folder} is in use by another run: stop that one, or choose another folder with --data DIR.",
                taken
            );
        }
    }

    private static string OfUser()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0
            ? Path.Combine(home, "alerts")
            : throw new CommandFailedException("This user has no home folder for the data: name a data folder with --data DIR.");
    }
}
