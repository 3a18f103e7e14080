using System.Globalization;
using System.Net;
using Alerts.Hosting.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.EndToEnd.Parts;

/// <summary>
/// The demo's outlets on loopback, each on a host of its own, telling the demo's news faster than the demo does, again and again. Every
/// round tells it of another time, 45 days before the last one's, so that its events are no other round's.
/// </summary>
/// <param name="speed">How many times as fast as the demo.</param>
internal sealed class FastDemo(double speed) : IAsyncDisposable
{
    // The demo's news is of its last 17 days.
    private static readonly TimeSpan Apart = TimeSpan.FromDays(45);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(61);

    // What a feed carries: as many rounds as a real one carries days.
    private const int Carried = 3;

    private readonly DemoNews _news = new();
    private readonly WebApplication _app = Build();
    private readonly DateTimeOffset _origin = TimeProvider.System.GetUtcNow();
    private readonly Lock _gate = new();
    private readonly List<DateTimeOffset> _begun = [];

    /// <summary>Entries of a round, by outlet and path; one that is revised counts once.</summary>
    public int EntriesOfRound => _news.Entries.Select(entry => (entry.Outlet, entry.Path)).Distinct().Count();

    public int Rounds
    {
        get
        {
            lock (_gate)
                return _begun.Count;
        }
    }

    /// <summary>Everything of the last round is out.</summary>
    public bool IsRoundOver
    {
        get
        {
            lock (_gate)
                return _begun.Count == 0 || Progress(_begun[^1]) >= Length;
        }
    }

    public async Task StartAsync()
    {
        _app.MapGet("/{outlet}.xml", (string outlet) => Results.Text(Feed(outlet), "application/rss+xml"));
        await _app.StartAsync();
    }

    /// <returns>In which round an article came, the first being 0.</returns>
    public static int Round(string link) => int.Parse(link[(link.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture);

    /// <summary>A list of outlets as the product reads it.</summary>
    public string List() =>
        string.Concat(
            _news.Outlets.Select(
                (outlet, i) => $"{outlet.Name},,http://127.0.0.{i + 2}:{new Uri(_app.Urls.Single()).Port}/{outlet.Id}.xml\n"
            )
        );

    public void BeginRound()
    {
        lock (_gate)
            _begun.Add(TimeProvider.System.GetUtcNow());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private string Feed(string id)
    {
        lock (_gate)
        {
            var items = Enumerable.Range(0, _begun.Count).Reverse().Take(Carried).SelectMany(round => Items(id, round));
            return DemoRss.Write(_news.Outlets.Single(outlet => outlet.Id == id), items, "http://127.0.0.1").ToString();
        }
    }

    private IEnumerable<DemoItem> Items(string outlet, int round) =>
        _news
            .Items(outlet, Start(round), Start(round) + Progress(_begun[round]))
            .Select(item => item with { Path = $"{item.Path}-{round}" });

    private DateTimeOffset Start(int round) => _origin - (round * Apart);

    private TimeSpan Progress(DateTimeOffset begun) => (TimeProvider.System.GetUtcNow() - begun) * speed;

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Any, 0));
        builder.Services.AddRouting();
        return builder.Build();
    }
}
