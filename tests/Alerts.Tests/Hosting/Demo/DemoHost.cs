using System.Net;
using Alerts.Delivery.Email.Outbox;
using Alerts.Feeds.Registry;
using Alerts.Hosting.Demo;
using Alerts.Platform.Storage;
using Alerts.Subscriptions;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Incidents;
using Alerts.Tests.Platform.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Hosting.Demo;

/// <summary>The demo's outlets, readers and webhook on a free loopback port.</summary>
/// <param name="store">Kept by the test, so that a demo can be started again on the same data.</param>
/// <param name="time">The same.</param>
internal sealed class DemoHost(TempStore store, FakeTimeProvider time) : IAsyncDisposable
{
    private readonly WebApplication _app = Build(store, time);

    public HttpClient Client { get; private set; } = null!;

    public string Address => _app.Urls.Single();

    public DemoReaders Readers => _app.Services.GetRequiredService<DemoReaders>();

    public DemoSetup Setup => new(new FeedStore(store.Tables), _app.Services.GetRequiredService<DemoNews>(), Readers);

    public OutboxStore Outbox => _app.Services.GetRequiredService<OutboxStore>();

    public async Task StartAsync()
    {
        await store.Tables.CreateAsync(CancellationToken.None);
        await store.Queues.CreateAsync(CancellationToken.None);
        _app.MapDemo();
        await _app.StartAsync();
        Client = _app.Services.GetRequiredService<IHttpClientFactory>().CreateClient();
        Client.BaseAddress = new Uri(Address);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static WebApplication Build(TempStore store, FakeTimeProvider time)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Configuration.AddInMemoryCollection([new("Network:AllowLoopback", "true"), new("Storage:Data", store.Folder)]);
        builder
            .Services.AddRouting()
            .AddLogging()
            .AddHttpClient()
            .AddSingleton<TimeProvider>(time)
            .AddSingleton<ITableStore>(store.Tables)
            .AddSingleton<IQueueStore>(store.Queues)
            .AddSingleton<OutboxStore>()
            .Configure<StorageOptions>(builder.Configuration.GetSection("Storage"))
            .AddSubscriptions()
            .AddDemo()
            .AddSingleton(
                new TopicCatalogue([
                    new("province:Balochistan", "Balochistan", []),
                    new("province:Khyber Pakhtunkhwa", "Khyber Pakhtunkhwa", []),
                    new("district:Quetta", "Quetta", []),
                    new("district:Kurram", "Kurram", []),
                    new("group:bla", "Balochistan Liberation Army", []),
                ])
            );
        return builder.Build();
    }
}
