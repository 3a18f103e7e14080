using System.Runtime.Versioning;
using Alerts.CommandLine.Launching;
using Alerts.Hosting.Setup;
using Alerts.Platform.Storage;

namespace Alerts.Tests.Hosting;

[UnsupportedOSPlatform("windows")]
public sealed class DataFolderTests : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("alerts-test-").FullName;

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Fact]
    public void Claim_makes_a_missing_folder()
    {
        using var folder = DataFolder.Claim(Path.Combine(_parent, "a", "b"));

        Assert.True(Directory.Exists(Path.Combine(_parent, "a", "b")));
    }

    [SkippableFact]
    public void What_commands_read_to_find_the_service_is_the_owners_as_all_else_in_the_folder()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such modes.");
        using var folder = DataFolder.Claim(_parent);

        folder.Serve("http://localhost:7071/");

        Assert.Equal(PrivateFiles.File, File.GetUnixFileMode(Path.Combine(_parent, "alerts.url")));
        Assert.Equal("http://localhost:7071/", DataFolder.AddressIn(_parent));
    }

    [Fact]
    public void Claim_is_refused_while_another_run_has_the_folder()
    {
        using var first = DataFolder.Claim(_parent);

        var refused = Assert.Throws<CommandFailedException>(() => DataFolder.Claim(_parent));

        Assert.StartsWith($"The data folder {_parent} is in use", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Claim_is_granted_after_the_other_run_ended()
    {
        DataFolder.Claim(_parent).Dispose();

        DataFolder.Claim(_parent).Dispose();
    }

    [Fact]
    public void Claim_names_the_folder_that_cannot_be_written()
    {
        var file = Path.Combine(_parent, "file");
        File.WriteAllText(file, "");

        var refused = Assert.Throws<CommandFailedException>(() => DataFolder.Claim(Path.Combine(file, "below")));

        Assert.Contains($"{Path.Combine(file, "below")} cannot be written", refused.Message, StringComparison.Ordinal);
        Assert.Contains("--data", refused.Message, StringComparison.Ordinal);
    }
}
