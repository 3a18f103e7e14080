using System.Globalization;
using Alerts.Benchmarks.Recording;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Feeds.Registry;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Benchmarks.Requests;

/// <summary>
/// What each request of the public costs on a large store: rows that are read, and milliseconds of CPU of the whole process, the client
/// that asks included. "Cold" is the first request of a process; "stale" comes eleven minutes after the one before, when all that is kept
/// is too old; "warm" comes at once. Where the answer is "ask again" it does so: the cost is that of the dearest of these requests, and
/// "asked" tells how many a cold page took.
/// </summary>
internal static class RequestCosts
{
    public const int Incidents = 20_000;

    /// <summary>Of one of the incidents.</summary>
    private const int Reports = 2_000;

    private const int Deliveries = 1_000;
    private const int Feeds = 76;
    private const int ColdRounds = 5;
    private const int WarmRounds = 40;

    public static async Task RunAsync(int incidents, TextWriter output, CancellationToken cancel)
    {
        using var file = new IncidentFile();
        await file.StoreAsync(incidents, cancel);
        for (var i = 0; i < Reports; i++)
            await file.RecordAsync(Reported.OfOneEvent(i), cancel);
        var now = Reported.Last(incidents).AddHours(1);
        var routes = await RoutesAsync(file.Folder, now, cancel);
        foreach (var (_, path) in routes)
            await ColdAsync(file.Folder, now, path);

        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{incidents:N0} incidents, one with {Reports:N0} reports; a subscriber with {Deliveries:N0} deliveries"
            )
        );
        await output.WriteLineAsync(
            $"{"route", -52} {"status", 6} {"kB", 6} {"rows: cold", 10} {"stale", 6} {"warm", 6} {"asked", 5}   {"CPU ms: cold", 12} {"stale", 6} {"warm", 6} {"of home", 8}"
        );
        var home = 0.0;
        foreach (var (name, path) in routes)
        {
            var cold = new List<Cost>();
            for (var round = 0; round < ColdRounds; round++)
                cold.Add(await ColdAsync(file.Folder, now, path));
            var (stale, warm) = await WarmAsync(file.Folder, now, path);
            home = home == 0 ? warm.Milliseconds : home;
            await output.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name, -52} {warm.Status, 6} {warm.Bytes / 1024.0, 6:0.0} {cold.Max(one => one.Rows), 10} {stale.Rows, 6} "
                        + $"{warm.Rows, 6} {cold.Max(one => one.Asked), 5}   {Middle(cold), 12:0.0} {stale.Milliseconds, 6:0.0} "
                        + $"{warm.Milliseconds, 6:0.0} {warm.Milliseconds / home, 8:0.00}"
                )
            );
        }
    }

    private static async Task<IReadOnlyList<(string Name, string Path)>> RoutesAsync(
        string folder,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await using var site = await PublicSite.StartAsync(folder, new FixedTime(now));
        var store = site.Services.GetRequiredService<IncidentStore>();
        var day = PakistanTime.Day(Reported.OfOneEvent(0).Published);
        var crowded = (await AllAsync(store, day, cancel)).MaxBy(incident => incident.ReportCount)!.Id;
        var plain = (await store.LatestAsync(new(), cancel)).Incidents[0].Id;
        var reader = await ReaderAsync(site, now, plain, cancel);
        foreach (var number in Enumerable.Range(0, Feeds))
        {
            var outlet = new Outlet($"Outlet {number}", null, new Uri($"https://feeds.example/{number}"));
            await site
                .Services.GetRequiredService<FeedStore>()
                .AddAsync(outlet.ToFeed() with { LastSuccess = now, EntriesSeen = 9 }, cancel);
        }

        var manage = $"/manage/{reader.Id}/{LinkToken.Manage(reader)}";
        var (month, middle) = (PakistanTime.Day(now).AddDays(-31), PakistanTime.Day(now).AddDays(-366));
        return
        [
            ("/", "/"),
            ("/?kind=clash", "/?kind=clash"),
            ("/?province=Sindh&group=ttp", "/?province=Sindh&group=ttp"),
            ("/?to= (a year ago)", $"/?to={middle:yyyy-MM-dd}"),
            ("/incidents/{one report}", $"/incidents/{plain}"),
            ("/incidents/{2,000 reports}", $"/incidents/{crowded}"),
            ("/api/incidents?limit=200", "/api/incidents?limit=200"),
            ("/api/incidents?kind=clash&limit=200", "/api/incidents?kind=clash&limit=200"),
            ("/api/incidents/{2,000 reports}", $"/api/incidents/{crowded}"),
            ("/stats", "/stats"),
            ("/stats?by=district", "/stats?by=district"),
            ("/api/stats?by=group", "/api/stats?by=group"),
            ("/report", "/report"),
            ("/report?from= (31 days)", $"/report?from={month.AddDays(1):yyyy-MM-dd}&to={month.AddDays(31):yyyy-MM-dd}"),
            (
                "/report?from=&province= (31 days)",
                $"/report?from={month.AddDays(1):yyyy-MM-dd}&to={month.AddDays(31):yyyy-MM-dd}&province=Balochistan"
            ),
            ("/status", "/status"),
            ("/api/status", "/api/status"),
            ("/api/feeds", "/api/feeds"),
            ("/api/topics", "/api/topics"),
            ("/subscribe", "/subscribe"),
            ("/manage/…", manage),
            ("/manage/…/export", manage + "/export"),
            ("/healthz", "/healthz"),
            ("/assets/site.css", "/assets/site.css"),
            ("/no-such-page", "/no-such-page"),
        ];
    }

    private static async Task<IReadOnlyList<IncidentSummary>> AllAsync(IncidentStore store, DateOnly day, CancellationToken cancel)
    {
        var found = new List<IncidentSummary>();
        for (string? after = null; ; )
        {
            var page = await store.LatestAsync(
                new()
                {
                    From = day.AddDays(-2),
                    To = day.AddDays(2),
                    Limit = 200,
                    After = after,
                },
                cancel
            );
            found.AddRange(page.Incidents);
            if ((after = page.Next) is null)
                return found;
        }
    }

    /// <summary>With as many watches as a sign-up takes and as many deliveries as are kept.</summary>
    private static async Task<Subscriber> ReaderAsync(PublicSite site, DateTimeOffset now, string incident, CancellationToken cancel)
    {
        var catalogue = site.Services.GetRequiredService<TopicCatalogue>();
        var reader = new Subscriber
        {
            Id = SubscriberKeys.NewId(),
            Channel = ChannelKind.Email,
            Address = "asma@example.org",
            Token = "token",
            State = SubscriberState.Active,
            CreatedAt = now,
            ConfirmedAt = now,
            Watches = [.. catalogue.All.Take(50).Select(name => new Watch { Topic = name.Topic })],
        };
        await site.Services.GetRequiredService<SubscriberStore>().InsertAsync(reader, cancel);
        var summary = (await site.Services.GetRequiredService<IncidentStore>().NowAsync(incident, cancel))!;
        var log = site.Services.GetRequiredService<DeliveryLog>();
        for (var i = 1; i <= Deliveries; i++)
        {
            var change = new IncidentChange
            {
                Number = i,
                Kind = ChangeKind.Updated,
                At = now.AddMinutes(-i),
                Incident = summary,
            };
            var key = DeliveryKey.Of(summary, i, reader.Id);
            var alert = new Alert
            {
                Id = key.Id,
                To = reader,
                Content = new AlertContent.Changed(change, []),
            };
            await log.EndAsync(
                key,
                alert,
                new DeliveryRow
                {
                    State = DeliveryState.Sent,
                    At = now,
                    Attempts = 1,
                    Failed = 0,
                },
                cancel
            );
        }

        return reader;
    }

    private static async Task<Cost> ColdAsync(string folder, DateTimeOffset now, string path)
    {
        await using var site = await PublicSite.StartAsync(folder, new FixedTime(now));
        await site.GetAsync("/assets/icon.svg");
        return await UntilReadyAsync(site, path);
    }

    private static async Task<Cost> UntilReadyAsync(PublicSite site, string path)
    {
        var asked = new List<Cost>();
        while (asked is [] or [.., { Status: 503 }])
            asked.Add(await MeasureAsync(site, path, 1));
        return asked[^1] with { Rows = asked.Max(one => one.Rows), Milliseconds = asked.Max(one => one.Milliseconds), Asked = asked.Count };
    }

    private static async Task<(Cost Stale, Cost Warm)> WarmAsync(string folder, DateTimeOffset now, string path)
    {
        var time = new FixedTime(now);
        await using var site = await PublicSite.StartAsync(folder, time);
        for (var ready = 0; ready < 3; ready += (await site.GetAsync(path)).Status == 503 ? 0 : 1) { }
        var warm = await MeasureAsync(site, path, WarmRounds);
        var stale = new List<Cost>();
        for (var round = 0; round < ColdRounds; round++)
        {
            time.Now = time.Now.AddMinutes(11);
            stale.Add(await UntilReadyAsync(site, path));
        }

        return (stale[0] with { Rows = stale.Max(one => one.Rows), Milliseconds = Middle(stale) }, warm);
    }

    private static async Task<Cost> MeasureAsync(PublicSite site, string path, int rounds)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var (rows, cpu, answer) = (site.Tables.Rows, Environment.CpuUsage.TotalTime, (Status: 0, Bytes: 0));
        for (var round = 0; round < rounds; round++)
            answer = await site.GetAsync(path);
        return new Cost(
            answer.Status,
            answer.Bytes,
            (site.Tables.Rows - rows) / rounds,
            (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / rounds
        );
    }

    private static double Middle(IEnumerable<Cost> costs) => costs.Select(cost => cost.Milliseconds).Order().ElementAt(costs.Count() / 2);

    private sealed record Cost(int Status, int Bytes, int Rows, double Milliseconds, int Asked = 1);
}
