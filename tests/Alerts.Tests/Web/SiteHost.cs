using System.Globalization;
using System.Net;
using System.Text.Json;
using Alerts.Classification;
using Alerts.Classification.Findings;
using Alerts.Delivery.Bounces;
using Alerts.Delivery.Email.Outbox;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks;
using Alerts.Feeds.Registry;
using Alerts.Incidents;
using Alerts.Incidents.Catalogue;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Setup;
using Alerts.Subscriptions;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Incidents;
using Alerts.Tests.Platform.Storage;
using Alerts.Web;
using Alerts.Web.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Web;

/// <summary>The site alone on a free loopback port, on a store of its own.</summary>
public sealed class SiteHost(
    bool showOutbox = true,
    string? eventsKey = null,
    bool fullCatalogue = false,
    bool demo = false,
    bool clients = false,
    int mostRequests = 600
) : IAsyncDisposable
{
    private readonly TempStore _store = new();
    private WebApplication _app = null!;
    private WatchedTables _tables = null!;

    /// <summary>Thrown by every read of a table once it has started; null for none.</summary>
    internal Exception? Failure { get; init; }

    /// <summary>Rows of tables that were read so far.</summary>
    internal int RowsRead => _tables.RowsRead;

    internal FakeTimeProvider Time { get; } = new(A.Time("2024-11-09 15:00"));

    internal HttpClient Client { get; private set; } = null!;

    internal IServiceProvider Services => _app.Services;

    internal async Task StartAsync()
    {
        _app = Build();
        if (clients)
            _app.UseWhen(
                http => http.Request.Headers.ContainsKey("X-Forwarded-For"),
                behindProxy => behindProxy.UseMiddleware<ForwardedClient>()
            );
        _app.UseRequestLimits();
        _app.MapSite();
        await _app.Services.GetRequiredService<ITableStore>().CreateAsync(CancellationToken.None);
        await _app.Services.GetRequiredService<IQueueStore>().CreateAsync(CancellationToken.None);
        await _app.StartAsync();
        _tables.Failure = Failure;
        Client = _app.Services.GetRequiredService<IHttpClientFactory>().CreateClient("site");
        Client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _store.Dispose();
    }

    /// <summary>Takes reports up as the queue would bring them.</summary>
    internal async Task RecordAsync(params Report[] reports)
    {
        foreach (var report in reports)
            await Services.GetRequiredService<ReportRecorder>().RecordAsync(report, CancellationToken.None);
    }

    internal async Task<string> TextAsync(string path)
    {
        using var answer = await Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Asks again as long as the answer says so, as a browser does.</summary>
    internal async Task<(string Body, IReadOnlyList<int> RowsOfEach)> ReadyAsync(string path)
    {
        for (var rows = new List<int>(); ; )
        {
            var before = RowsRead;
            using var answer = await Client.GetAsync(path);
            rows.Add(RowsRead - before);
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable && rows.Count < 50)
                continue;
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
            return (await answer.Content.ReadAsStringAsync(), rows);
        }
    }

    /// <summary>
    /// Attacks of the BLA in Quetta before 9 November 2024, in the index from which pages read, and one more on that day.
    /// </summary>
    internal async Task FillAsync(int perDay, int days)
    {
        await RecordAsync(A.Report("Nine killed in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9)));
        var one = (await Services.GetRequiredService<IncidentStore>().LatestAsync(new(), CancellationToken.None)).Incidents[0];
        var summaries = new DocumentTable<IncidentSummary>(_tables, TableNames.IncidentIndex, IncidentsJson.Shared.IncidentSummary);
        var months = new DocumentTable<TopicMonth>(_tables, TableNames.IncidentIndex, IncidentsJson.Shared.TopicMonth);
        var many = Enumerable
            .Range(1, days)
            .SelectMany(ago => Enumerable.Range(0, perDay).Select(number => (Day: one.Day.AddDays(-ago), Number: number)))
            .Select(at => one with { Id = string.Create(CultureInfo.InvariantCulture, $"{at.Day:yyyyMMdd}-{at.Number:x8}"), Day = at.Day })
            .ToList();
        foreach (var topic in IncidentTopics.Of(one))
        {
            foreach (var month in many.Select(incident => IncidentKeys.Month(incident.Id)).Distinct())
                await months.PutAsync(
                    IncidentKeys.MonthsOf + topic,
                    IncidentKeys.InvertedMonth(month),
                    new TopicMonth(month),
                    CancellationToken.None
                );
            await Task.WhenAll(
                many.Select(incident =>
                    summaries.PutAsync(
                        IncidentKeys.Index(topic, IncidentKeys.Month(incident.Id)),
                        IncidentKeys.Key(incident.Id),
                        incident,
                        CancellationToken.None
                    )
                )
            );
        }
    }

    internal async Task<JsonElement> JsonAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Client.GetAsync(path);
        Assert.Equal(expected, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    internal async Task<(HttpStatusCode Status, string Body)> PostAsync(string path, HttpContent? content = null)
    {
        using var answer = await Client.PostAsync(path, content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Configuration.AddInMemoryCollection([
            new("Site:ShowOutbox", showOutbox ? "true" : null),
            new("Site:MostRequests", mostRequests.ToString(CultureInfo.InvariantCulture)),
            new("Storage:Data", _store.Folder),
        ]);
        builder
            .Services.AddRouting()
            .AddLogging()
            .AddHttpClient("site")
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        builder
            .Services.AddSingleton<TimeProvider>(Time)
            .AddSingleton<ITableStore>(_tables = new WatchedTables(_store.Tables))
            .AddSingleton<IQueueStore>(_store.Queues)
            .AddSingleton<OutboxStore>()
            .AddSingleton<StorageTroubles>()
            .AddSingleton<StorageProbe>()
            .Configure<StorageOptions>(builder.Configuration.GetSection("Storage"))
            .AddSingleton<DeliveryLog>()
            .AddSingleton<SoleProcess>()
            .AddSingleton<DeliveryStore>()
            .AddSingleton<Links>()
            .AddWebhooks()
            .Configure<DeliveryOptions>(options =>
                (options.EventsKey, options.SmtpHost, options.Demo) = (eventsKey, "mail.example.org", demo)
            )
            .AddSingleton<BouncedOwners>()
            .AddSingleton<BounceRecorder>()
            .AddSingleton<FeedStore>()
            .AddClassification()
            .AddIncidents()
            // Tests look right after they have written.
            .AddSingleton(new CatalogueAge(TimeSpan.Zero))
            .AddSubscriptions()
            .AddSite()
            .AddSingleton(fullCatalogue ? new TopicCatalogue(TopicNames.Read()) : Catalogue());
        return builder.Build();
    }

    private static TopicCatalogue Catalogue() =>
        new([
            new("province:Balochistan", "Balochistan", []),
            new("province:Khyber Pakhtunkhwa", "Khyber Pakhtunkhwa", ["KP"]),
            new("province:Punjab", "Punjab", []),
            new("district:Quetta", "Quetta", []),
            new("district:Bannu", "Bannu", []),
            new("group:bla", "Balochistan Liberation Army", ["BLA"]),
            new("group:ttp", "Tehrik-e-Taliban Pakistan", ["TTP"]),
        ]);
}
