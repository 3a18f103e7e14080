using System.Runtime.Versioning;
using Alerts.Platform.Security;
using Alerts.Platform.Security.Setup;
using Alerts.Platform.Storage;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Platform.Security;

public sealed class KeyFileSourceTests : IDisposable
{
    private readonly TempStore _store = new();

    private string File => Path.Combine(_store.Folder, "secret", "keys.json");

    public void Dispose() => _store.Dispose();

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Load_makes_a_file_for_its_owner_only_and_takes_it_again()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has other rights.");

        var closed = (await LoadAsync()).Encrypt("asma", "here");

        Assert.Equal("asma", (await LoadAsync()).Decrypt(closed, "here"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        Assert.Equal([File], Directory.GetFiles(Path.GetDirectoryName(File)!));
    }

    [Fact]
    public async Task Load_makes_one_key_when_several_start_at_once()
    {
        var rings = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(LoadAsync)));

        Assert.Single(rings.Select(ring => ring.Hash("asma")).Distinct());
        Assert.Equal([File], Directory.GetFiles(Path.GetDirectoryName(File)!));
    }

    [Fact]
    public async Task A_key_that_was_made_is_never_replaced_by_one_that_is_made_at_the_same_time()
    {
        const int Rounds = 3_000;
        using var start = new Barrier(participantCount: 2);
        var ids = await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(_ =>
                    Task.Factory.StartNew(
                        () =>
                            Enumerable
                                .Range(0, Rounds)
                                .Select(round =>
                                {
                                    var store = new KeyFileStore($"{File}.{round}");
                                    start.SignalAndWait();
                                    store.Create();
                                    return store.Read().Id;
                                })
                                .ToList(),
                        CancellationToken.None,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                )
        );

        Assert.Equal(ids[0], ids[1]);
    }

    [Fact]
    public async Task Load_refuses_to_begin_anew_when_the_file_is_missing_and_something_is_encrypted()
    {
        await LoadAsync();
        System.IO.File.Delete(File);

        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(LoadAsync);

        Assert.Contains(File, refused.Message, StringComparison.Ordinal);
        Assert.Contains("missing", refused.Message, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    [SkippableTheory]
    [UnsupportedOSPlatform("windows")]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public async Task Load_refuses_a_file_that_others_may_use(UnixFileMode more)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has other rights.");
        await LoadAsync();
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite | more);

        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(LoadAsync);

        Assert.Contains("chmod 600", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_refuses_the_key_of_other_data()
    {
        await LoadAsync();
        System.IO.File.Delete(File);
        using var other = new TempStore();
        await new KeyFileSource(File, other.Tables, TimeProvider.System).LoadAsync(CancellationToken.None);

        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(LoadAsync);

        Assert.Contains("is not the one", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"id":"a","key":"topsecret!"}""")]
    [InlineData("""{"id":"a","key":"dG9wc2VjcmV0"}""")]
    public async Task Load_refuses_a_damaged_file_and_quotes_nothing_of_it(string text)
    {
        await LoadAsync();
        await System.IO.File.WriteAllTextAsync(File, text);

        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(LoadAsync);

        Assert.DoesNotContain("topsecret", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("dG9wc2VjcmV0", refused.Message, StringComparison.Ordinal);
    }

    private Task<KeyRing> LoadAsync() => new KeyFileSource(File, _store.Tables, TimeProvider.System).LoadAsync(CancellationToken.None);
}
