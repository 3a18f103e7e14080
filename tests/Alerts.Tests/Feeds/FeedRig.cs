using System.Net;
using Alerts.Feeds;
using Alerts.Feeds.Fetching;
using Alerts.Feeds.Registry;
using Alerts.Platform.Messaging;
using Alerts.Platform.Net;
using Alerts.Tests.Feeds.Fetching;
using Alerts.Tests.Platform.Storage;
using Alerts.Tests.Platform.Telemetry;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Feeds;

/// <summary>The rig on a fresh store with one feed, a web in memory and a clock that stands still.</summary>
internal sealed class FeedRig : IDisposable
{
    public const string Url = "https://wire.example/feed";

    private readonly TempStore _temp = new();

    private FeedRig(FeedsOptions options)
    {
        Options = options;
        Store = new FeedStore(_temp.Tables);
        Feed = new Feed
        {
            Id = "f",
            Outlet = "Wire",
            Address = new Uri(Url),
        };
    }

    public FeedsOptions Options { get; }

    public FeedStore Store { get; }

    public Feed Feed { get; }

    public MeterDouble Metrics { get; } = new();

    public StubHttp Http { get; } = new();

    public FakeTimeProvider Time { get; private set; } = new(new DateTimeOffset(2024, 12, 2, 9, 0, 0, TimeSpan.Zero));

    public HostLeases Hosts => new(_temp.Tables, Microsoft.Extensions.Options.Options.Create(Options), Time);

    public static async Task<FeedRig> CreateAsync()
    {
        var rig = new FeedRig(new FeedsOptions { ListFile = "", HostWait = TimeSpan.Zero });
        await rig._temp.Tables.CreateAsync(default);
        await rig.Store.AddAsync(rig.Feed, default);
        return rig;
    }

    /// <summary>The clock is set to an earlier time.</summary>
    public void TurnBack(DateTimeOffset to) => Time = new FakeTimeProvider(to);

    public void Publish(params string[] items) =>
        Http.On(
            Url,
            HttpStatusCode.OK,
            $"<rss><channel>{string.Concat(items.Select(item => $"<item>{item}</item>"))}</channel></rss>",
            ("ETag", "\"1\"")
        );

    public Task<HandlerResult> FetchAsync()
    {
        var options = Microsoft.Extensions.Options.Options.Create(Options);
        var client = new FeedClient(Http, options, Microsoft.Extensions.Options.Options.Create(new NetworkOptions()), Time);
        var visitor = new FeedVisitor(Hosts, client);
        return new FeedFetcher(Store, visitor, options, Metrics.Meter, Time, NullLogger<FeedFetcher>.Instance).HandleAsync(
            new FeedDue("f"),
            default
        );
    }

    public Task<HandlerResult> PollAsync()
    {
        var options = Microsoft.Extensions.Options.Options.Create(Options);
        var list = new OutletListLoader(Store, options, NullLogger<OutletListLoader>.Instance);
        return new FeedPoller(Store, list, options, Time, NullLogger<FeedPoller>.Instance).RunAsync(default);
    }

    /// <summary>A whole visit an hour later, as an engine does it; returns the titles that were sent on.</summary>
    public async Task<IReadOnlyList<string>> VisitAsync()
    {
        Time.Advance(TimeSpan.FromHours(1));
        var step = await FetchAsync();
        await RememberAsync(step);
        step.Count?.Invoke();
        return Titles(step);
    }

    public async Task<Feed> StoredAsync() => (await Store.GetAsync("f", default))!.Value;

    public static Task RememberAsync(HandlerResult step) => step.Remember?.Invoke(default) ?? Task.CompletedTask;

    public static IReadOnlyList<string> Titles(HandlerResult step) =>
        [.. step.Next.Select(message => Entry.Queue.Read(message.Body).Title)];

    public void Dispose()
    {
        _temp.Dispose();
        Metrics.Dispose();
    }
}
