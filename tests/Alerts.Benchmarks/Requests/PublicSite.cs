using System.Globalization;
using System.Net;
using Alerts.Hosting;
using Alerts.Hosting.Setup;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Alerts.Benchmarks.Requests;

/// <summary>The product's pages on Kestrel, on a folder that is there, without the engine that works behind them.</summary>
internal sealed class PublicSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private PublicSite(WebApplication app) =>
        (_app, _http) = (app, app.Services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(PublicSite)));

    public CountedTables Tables => (CountedTables)_app.Services.GetRequiredService<ITableStore>();

    public IServiceProvider Services => _app.Services;

    public static async Task<PublicSite> StartAsync(string folder, TimeProvider time)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "Alerts" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Configuration.AddInMemoryCollection([new("Storage:Data", folder), new("Feeds:ListFile", "")]);
        builder.Logging.SetMinimumLevel(LogLevel.Error).AddConsole();
        builder.Services.AddRouting().AddSingleton(time);
        builder.Services.AddHttpClient(nameof(PublicSite)).RemoveAllLoggers();
        AlertsApp.AddRooms(builder.Services);
        builder
            .Services.AddHosting(builder.Configuration)
            .AddSingleton<ITableStore>(services => new CountedTables(services.GetRequiredService<SqliteTableStore>()));
        var app = builder.Build();
        app.UsePages();
        await app.Services.GetRequiredService<StoreSetup>().EnsureAsync(CancellationToken.None);
        await app.StartAsync();
        return new PublicSite(app);
    }

    /// <returns>The status and how many bytes came back.</returns>
    public async Task<(int Status, int Bytes)> GetAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri(new Uri(_app.Urls.Single()), path));
        return ((int)answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync()).Length);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
