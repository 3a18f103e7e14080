using Alerts.Feeds.Fetching;
using Alerts.Feeds.Registry;
using Alerts.Tests.Platform.Storage;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Feeds.Fetching;

public sealed class HostLeasesTests : IDisposable
{
    private static readonly Uri Feed = new("https://wire.example/feed");
    private static readonly Uri SameHost = new("https://WIRE.example/other");
    private static readonly Uri OtherHost = new("https://other.example/feed");

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2024, 12, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly TempStore _store = new();

    [Fact]
    public async Task Host_is_free_again_when_its_holder_is_done()
    {
        await _store.Tables.CreateAsync(default);
        var leases = Leases();
        var first = await leases.TakeAsync(Feed, default);

        Assert.Null(await leases.TakeAsync(SameHost, default));
        Assert.NotNull(await leases.TakeAsync(OtherHost, default));
        await first!.DisposeAsync();
        Assert.NotNull(await leases.TakeAsync(SameHost, default));
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public async Task Host_is_free_again_when_its_holder_died(int seconds, bool expected)
    {
        await _store.Tables.CreateAsync(default);
        await Leases().TakeAsync(Feed, default);
        _time.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(expected, await Leases().TakeAsync(Feed, default) is not null);
    }

    [Fact]
    public async Task Late_holder_does_not_take_the_host_from_the_next_one()
    {
        await _store.Tables.CreateAsync(default);
        var late = await Leases().TakeAsync(Feed, default);
        _time.Advance(TimeSpan.FromMinutes(2));
        await Leases().TakeAsync(Feed, default);

        await late!.DisposeAsync();

        Assert.Null(await Leases().TakeAsync(Feed, default));
    }

    public void Dispose() => _store.Dispose();

    private HostLeases Leases() => new(_store.Tables, Options.Create(new FeedsOptions { HostWait = TimeSpan.Zero }), _time);
}
