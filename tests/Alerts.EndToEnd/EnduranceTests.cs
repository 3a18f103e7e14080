using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Alerts.EndToEnd.Host;
using Alerts.EndToEnd.Parts;
using Alerts.Platform.Storage;
using Alerts.Tests.Platform.Storage;
using Azure.Data.Tables;
using Newtonsoft.Json.Linq;
using Xunit.Abstractions;

namespace Alerts.EndToEnd;

/// <summary>
/// The published folder on Azurite, under a double of the Functions host that kills it every 20 seconds while the demo's news comes 20
/// times as fast. For one minute; ALERTS_ENDURANCE_MINUTES says how long instead.
/// </summary>
[Collection(EndToEndTests.Name)]
public sealed class EnduranceTests(PublishedApp app, HostedApp hosted, ITestOutputHelper output) : IAsyncLifetime
{
    private const double Speed = 20;
    private static readonly TimeSpan BetweenKills = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    // What a killed worker had leased is free after 30 s.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // Of its own: what other tests leave on the queues would be pumped here.
    private readonly AzuriteFixture _azurite = new();
    private readonly FastDemo _news = new(Speed);
    private readonly OutsideWorld _outside = new(() => "");
    private readonly string _list = Path.GetTempFileName();

    // Of each entry that was read, its round.
    private readonly ConcurrentDictionary<string, int> _read = new();

    private static TimeSpan Duration =>
        TimeSpan.FromMinutes(
            double.Parse(Environment.GetEnvironmentVariable("ALERTS_ENDURANCE_MINUTES") ?? "1", CultureInfo.InvariantCulture)
        );

    private Dictionary<string, string?> Settings =>
        new()
        {
            ["AzureWebJobsStorage"] = _azurite.ConnectionString,
            ["Secrets__KeyFile"] = _list + ".keys",
            ["Feeds__ListFile"] = _list,
            ["Feeds__MinInterval"] = "00:00:01",
            ["Feeds__MaxInterval"] = "00:00:02",
            ["Feeds__MaxAge"] = "36500.00:00:00",
            ["Network__AllowLoopback"] = "true",
            ["Delivery__Lease"] = "00:00:30",
        };

    public Task InitializeAsync() => _azurite.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _news.DisposeAsync();
        await _outside.DisposeAsync();
        await _azurite.DisposeAsync();
        File.Delete(_list);
        File.Delete(_list + ".keys");
    }

    [SkippableFact]
    public async Task Executable_that_is_killed_every_20_seconds_loses_nothing_and_tells_of_every_change_under_one_id()
    {
        Skip.If(_azurite.Missing is not null, _azurite.Missing);
        await _news.StartAsync();
        await _outside.StartAsync();
        await File.WriteAllTextAsync(_list, _news.List());
        await SubscribeAsync();
        await using var host = new BusyHost(hosted, _azurite.ConnectionString, Settings);
        host.Queues.Succeeded += Note;
        await host.StartAsync(["PollFeeds", "Upkeep"], TimeSpan.FromSeconds(1));

        var kills = await PlayAsync(host);
        await DrainAsync(host);

        var changes = await ChangesAsync();
        var told = _outside.Calls.GroupBy(call => call.Headers["webhook-id"]).ToList();
        var repeated = _outside.Calls.Count - told.Count;
        output.WriteLine(
            $"{_news.Rounds} rounds, {_read.Count} entries, {changes.Count} changes, {kills} kills, {repeated} calls repeated"
        );
        foreach (var queue in QueueNames.All)
            Assert.Empty(await host.Queues.PeekAsync(QueueNames.Poison(queue)));
        Assert.Equal(_news.Rounds * _news.EntriesOfRound, _read.Count);
        Assert.NotEmpty(changes);
        Assert.Equal(changes, told.Select(calls => Change(calls.First())).Order(StringComparer.Ordinal));

        // Only a death between a send and its record repeats one, under the same id; sends run side by side, so a death may find two.
        Assert.InRange(repeated, 0, kills * 2);
    }

    private async Task SubscribeAsync()
    {
        var (exit, said, error) = await AlertsProcess.RunAsync(
            app,
            Settings,
            "subscribers",
            "add",
            "--webhook",
            $"{_outside.Webhook}",
            "--watch",
            "everything",
            "--confirmed"
        );
        Assert.True(exit == 0, said + error);
    }

    /// <returns>How often it was killed.</returns>
    private async Task<int> PlayAsync(BusyHost host)
    {
        var since = Stopwatch.GetTimestamp();
        for (var kills = 0; ; await Task.Delay(Pace))
        {
            // The next round begins when the last one is out, and all before it are read, of every feed: a feed carries no more than three.
            if (_news.IsRoundOver && _read.Values.Count(round => round < _news.Rounds - 1) >= (_news.Rounds - 1) * _news.EntriesOfRound)
                _news.BeginRound();
            if (Stopwatch.GetElapsedTime(since) >= Duration)
                return kills;
            if (Stopwatch.GetElapsedTime(since) < (kills + 1) * BetweenKills)
                continue;
            await host.KillAsync();
            kills++;
        }
    }

    private async Task DrainAsync(BusyHost host)
    {
        var read = await Eventually.SeesAsync(
            () => Task.FromResult(_read.Count),
            count => _news.IsRoundOver && count >= _news.Rounds * _news.EntriesOfRound,
            Patience
        );
        var left = await Eventually.SeesAsync(
            () => host.LeftAsync(QueueNames.All.Except([QueueNames.Feeds])),
            count => count == 0,
            Patience
        );
        Assert.True(left == 0, $"{left} messages are left, {read} entries were read. {host.Said}");
    }

    private void Note(string function, string message)
    {
        if (function == "ClassifyItem" && JObject.Parse(message) is var entry)
            _read[$"{entry["feedId"]}/{entry["key"]}"] = FastDemo.Round((string)entry["link"]!);
    }

    private static string Change(WebhookCall call) =>
        $"{(string)call.Json["data"]!["incident"]!["id"]!}-{(int)call.Json["data"]!["change"]!:00000}";

    private async Task<IReadOnlyList<string>> ChangesAsync()
    {
        const string Start = "~change-";
        var table = new TableClient(_azurite.ConnectionString, TableNames.Incidents);
        var changes = new List<string>();
        await foreach (var row in table.QueryAsync<TableEntity>())
        {
            // A change of the type alone is told to those whose watch asks for that type, and this subscription asks for none.
            var onlyType = row.Select(cell => cell.Value)
                .OfType<string>()
                .Any(text => text.Contains("\"onlyType\":true", StringComparison.Ordinal));
            if (row.RowKey.StartsWith(Start, StringComparison.Ordinal) && !onlyType)
                changes.Add(row.RowKey[Start.Length..]);
        }

        return [.. changes.Order(StringComparer.Ordinal)];
    }
}
