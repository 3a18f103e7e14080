using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Alerts.EndToEnd.Parts;

/// <summary>A collector of telemetry (OTLP over HTTP) that thinks for a while before it says that it has something.</summary>
internal sealed class SlowCollector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string Text)> _taken = new();
    private readonly TimeSpan _pace;
    private readonly WebApplication _app;

    /// <param name="pace">Until it answers.</param>
    public SlowCollector(TimeSpan pace)
    {
        _pace = pace;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(TakeAsync);
    }

    public string Address => _app.Urls.Single();

    public Task StartAsync() => _app.StartAsync();

    /// <returns>Whether it has said that it has a message with this name in it.</returns>
    public bool Has(string path, string name) => _taken.Any(one => one.Path == path && one.Text.Contains(name, StringComparison.Ordinal));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // Names are plain text in protobuf.
    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        await Task.Delay(_pace, http.RequestAborted);
        _taken.Enqueue((http.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
    }
}
