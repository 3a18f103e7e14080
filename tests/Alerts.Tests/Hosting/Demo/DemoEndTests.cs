using Alerts.CommandLine.Launching;
using Alerts.Delivery.Messages;
using Alerts.Hosting;
using Alerts.Hosting.Demo;
using Alerts.Hosting.Setup;
using Alerts.Tests.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Hosting.Demo;

public sealed class DemoEndTests : IAsyncLifetime, IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero));
    private readonly TempStore _store = new();
    private readonly DemoEnd _end;

    public DemoEndTests() => _end = new DemoEnd(new DemoNews(), new DemoStart(_store.Tables, _time), _time);

    public Task InitializeAsync() => _store.Tables.CreateAsync(CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task The_news_is_over_a_while_after_the_last_entry_and_the_last_thing_done()
    {
        var begun = _time.GetUtcNow();
        Assert.False(await _end.IsOverAsync(begun, CancellationToken.None));

        _time.Advance(TimeSpan.FromSeconds(81));

        Assert.False(await _end.IsOverAsync(begun.AddSeconds(75), CancellationToken.None));
        Assert.True(await _end.IsOverAsync(begun.AddSeconds(50), CancellationToken.None));
    }

    [Fact]
    public void The_end_tells_how_to_run_it_for_real()
    {
        Assert.Contains("news is over", DemoEnd.Text, StringComparison.Ordinal);
        Assert.Contains("without 'demo'", DemoEnd.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_the_command_demo_makes_a_demonstration(bool demo)
    {
        await using var app = AlertsApp.Create(new RunOptions { Demo = demo, DataFolder = _store.Folder });

        Assert.Equal(demo, app.Services.GetRequiredService<IOptions<DeliveryOptions>>().Value.Demo);
    }
}
