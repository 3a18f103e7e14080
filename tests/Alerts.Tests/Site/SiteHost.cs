using System.Net;
using System.Text.Json;
using Alerts.Classification;
using Alerts.Delivery;
using Alerts.Delivery.Bounces;
using Alerts.Delivery.Mails;
using Alerts.Delivery.Webhooks;
using Alerts.Feeds;
using Alerts.Incidents;
using Alerts.Site;
using Alerts.Site.Requests;
using Alerts.Storage;
using Alerts.Subscriptions;
using Alerts.Tests.Incidents;
using Alerts.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Site;

/// <summary>The site alone on a free loopback port, on a store of its own.</summary>
public sealed class SiteHost(bool showOutbox = true, string? eventsKey = null, bool fullCatalogue = false, bool demo = false) : IAsyncDisposable
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
        builder.Configuration.AddInMemoryCollection([new("Site:ShowOutbox", showOutbox ? "true" : null), new("Storage:Data", _store.Folder)]);
        builder.Services.AddRouting().AddLogging().AddHttpClient("site").ConfigurePrimaryHttpMessageHandler(
            () => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        builder.Services
            .AddSingleton<TimeProvider>(Time)
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
            .Configure<DeliveryOptions>(options => (options.EventsKey, options.SmtpHost, options.Demo) = (eventsKey, "mail.example.org", demo))
            .AddSingleton<BouncedOwners>()
            .AddSingleton<BounceRecorder>()
            .AddSingleton<FeedStore>()
            .AddIncidents()
            .AddSubscriptions()
            .AddSite()
            .AddSingleton(fullCatalogue ? new TopicCatalogue(TopicNames.Read()) : Catalogue());
        return builder.Build();
    }

    private static TopicCatalogue Catalogue() => new(
    [
        new("province:Balochistan", "Balochistan", []),
        new("province:Khyber Pakhtunkhwa", "Khyber Pakhtunkhwa", ["KP"]),
        new("province:Punjab", "Punjab", []),
        new("district:Quetta", "Quetta", []),
        new("district:Bannu", "Bannu", []),
        new("group:bla", "Balochistan Liberation Army", ["BLA"]),
        new("group:ttp", "Tehrik-e-Taliban Pakistan", ["TTP"]),
    ]);
}
