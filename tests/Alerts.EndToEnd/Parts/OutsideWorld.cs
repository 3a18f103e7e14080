using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.EndToEnd.Parts;

/// <summary>A publisher's feed and somebody's webhook, on a free loopback port.</summary>
/// <param name="feed">What the publisher answers at each request.</param>
internal sealed class OutsideWorld(Func<string> feed) : IAsyncDisposable
{
    private readonly WebApplication _app = Build(feed);

    private readonly ConcurrentQueue<WebhookCall> _calls = new();

    public Uri Feed => new(Address, "feed.xml");

    public Uri Webhook => new(Address, "hook");

    /// <summary>What the webhook was called with, in order.</summary>
    public IReadOnlyList<WebhookCall> Calls => [.. _calls];

    private Uri Address => new(_app.Urls.Single());

    public async Task StartAsync()
    {
        _app.MapPost("/hook", async (HttpContext http) => _calls.Enqueue(await WebhookCall.ReadAsync(http)));
        await _app.StartAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build(Func<string> feed)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        var app = builder.Build();
        app.MapGet("/feed.xml", () => Results.Text(feed(), "application/rss+xml"));
        return app;
    }
}
