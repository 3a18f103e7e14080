using Alerts.Hosting.Declarations;
using Alerts.Hosting.Demo;
using Alerts.Hosting.Surroundings;
using Alerts.Operations;
using Alerts.Operations.Desk;
using Alerts.Storage;
using Microsoft.Extensions.Options;

namespace Alerts.Hosting.Embedded;

/// <summary>Runs the application with its own engine, until somebody stops it.</summary>
internal static class EmbeddedHost
{
    public static async Task RunAsync(WebApplication app, Launch launch, CancellationToken cancel)
    {
        Listening.Probe(app.Configuration, launch.Port);
        using var folder = DataFolder.Claim(app.Configuration["Storage:Data"]!);
        await app.Services.GetRequiredService<StoreSetup>().EnsureAsync(cancel);
        await ReleaseAsync(app, cancel);
        await app.StartAsync(cancel);
        if (!launch.Demo)
            TrustRoots.Check(app.Logger);
        await WorkAsync(app, launch, cancel);
        await app.StopAsync(CancellationToken.None);
    }

    private static async Task WorkAsync(WebApplication app, Launch launch, CancellationToken cancel)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancel, app.Lifetime.ApplicationStopping);
        var terminal = new Terminal(app.Services, Console.Out);
        terminal.Welcome(app, launch, await app.Services.GetRequiredService<OperatorAccess>().LinkAsync("operator at the terminal", stopping.Token));
        if (launch.Demo)
            await app.Services.GetRequiredService<DemoSetup>().RunAsync($"http://localhost:{launch.Port}", stopping.Token);
        var engine = app.Services.GetRequiredService<EmbeddedEngine>();
        engine.Start(Schedules(app));
        await terminal.TellAsync(stopping.Token);
        terminal.Goodbye();
        await engine.DrainAsync();
    }

    // What a killed predecessor had in its hands: the folder is ours alone, so nobody else has it.
    private static Task<int> ReleaseAsync(WebApplication app, CancellationToken cancel) =>
        app.Services.GetRequiredService<IQueueStore>().ReleaseAllAsync(cancel);

    private static IReadOnlyDictionary<string, Schedule> Schedules(WebApplication app) => Timers.Read(
        app.Services.GetRequiredService<FunctionCatalog>(),
        app.Services.GetRequiredService<IOptions<HostingOptions>>().Value,
        app.Configuration,
        []);
}
