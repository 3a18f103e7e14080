using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.EndToEnd.Host;

/// <summary>Serves one worker's stream on a free loopback port.</summary>
internal sealed class WorkerServer(WorkerStream stream) : IAsyncDisposable
{
    // As the host's: messages of the contract may be large.
    private const int MostBytes = 128 * 1024 * 1024;

    private readonly WebApplication _app = Build(stream);

    public Uri Address => new(_app.Urls.Single());

    public Task StartAsync() => _app.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build(WorkerStream stream)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, end => end.Protocols = HttpProtocols.Http2));
        builder
            .Services.AddRouting()
            .AddSingleton(stream)
            .AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (MostBytes, MostBytes));
        var app = builder.Build();
        app.MapGrpcService<WorkerStream>();
        return app;
    }
}
