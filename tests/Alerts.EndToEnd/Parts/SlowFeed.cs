using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.EndToEnd.Parts;

/// <summary>A publisher who lets a visit wait until a test says otherwise.</summary>
internal sealed class SlowFeed : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static int _last;

    private readonly int _number = Interlocked.Increment(ref _last);
    private readonly TaskCompletionSource _asked = new();
    private readonly TaskCompletionSource _answer = new();
    private readonly WebApplication _app;

    public SlowFeed()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Any, 0));
        builder.Services.AddRouting();
        _app = builder.Build();
        _app.MapGet("/feed.xml", AnswerAsync);
    }

    /// <summary>On a host of its own: a worker that is killed leaves a host taken for a while.</summary>
    public Uri Address => new($"http://127.0.1.{_number}:{new Uri(_app.Urls.Single()).Port}/feed.xml");

    public Task StartAsync() => _app.StartAsync();

    /// <summary>Waits until a visit is under way.</summary>
    public Task AskedAsync() => _asked.Task.WaitAsync(Patience);

    public void Answer() => _answer.TrySetResult();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> AnswerAsync(CancellationToken gone)
    {
        _asked.TrySetResult();
        await _answer.Task.WaitAsync(gone);
        return Results.Text("""<rss version="2.0"><channel><title>Test Times</title></channel></rss>""", "application/rss+xml");
    }
}
