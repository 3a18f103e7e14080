using System.Runtime.Versioning;
using Alerts.Platform.Storage;

namespace Alerts.Tests.Platform.Storage;

[UnsupportedOSPlatform("windows")]
public sealed class PrivateFilesTests : IDisposable
{
    private const UnixFileMode Everybody = (UnixFileMode)0b110_100_100;

    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public void Tighten_leaves_files_of_others_in_the_folder_alone_and_takes_a_key_file_elsewhere()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such modes.");
        var data = Path.Combine(_folder, "data");
        Directory.CreateDirectory(data);
        string[] files = [Make("data/alerts.db"), Make("data/alerts.db.before-restore-1"), Make("data/notes.txt"), Make("keys.json")];

        var changed = PrivateFiles.Tighten(data, files[3]);

        Assert.Equal([PrivateFiles.File, PrivateFiles.File, Everybody, PrivateFiles.File], files.Select(File.GetUnixFileMode));
        Assert.Equal(PrivateFiles.Folder, File.GetUnixFileMode(data));
        Assert.Equal(4, changed.Count);
        Assert.Contains($"{files[0]} (was 0644)", changed);
        Assert.Empty(PrivateFiles.Tighten(data, files[3]));
    }

    [SkippableFact]
    public void Tighten_leaves_a_folder_that_all_users_share_open_and_says_so()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such modes.");
        var shared = (UnixFileMode)0b001_111_111_111;
        File.SetUnixFileMode(_folder, shared);

        var told = PrivateFiles.Tighten(_folder, Path.Combine(_folder, "keys.json"));

        Assert.Equal(shared, File.GetUnixFileMode(_folder));
        Assert.Contains("give the data a folder of its own", Assert.Single(told), StringComparison.Ordinal);
    }

    private string Make(string name)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, "");
        File.SetUnixFileMode(file, Everybody);
        return file;
    }
}
