using Alerts.CommandLine.Launching;
using Alerts.Hosting.Declarations;
using Alerts.Hosting.Demo;
using Alerts.Hosting.Setup;
using Alerts.Operations.Operators;
using Alerts.Platform.Security.Setup;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Azure;
using Alerts.Platform.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace Alerts.Hosting.Embedded;

internal static partial class EmbeddedHost
{
    public static async Task RunAsync(WebApplication app, RunOptions launch, CancellationToken cancel)
    {
        Listening.Probe(app.Configuration, launch.Port);
        using var folder = DataFolder.Claim(app.Configuration["Storage:Data"]!);
        Tighten(app);
        if (IsSole(app))
            await app.Services.GetRequiredService<SqliteCheck>().RunAsync(app.Configuration["Storage:Data"]!, cancel);
        await app.Services.GetRequiredService<StoreSetup>().EnsureAsync(cancel);
        if (IsSole(app))
            await app.Services.GetRequiredService<CrashRecovery>().ReleaseAsync(cancel);
        await app.StartAsync(cancel);
        folder.Serve(app.Configuration["Delivery:PublicUrl"]!);
        if (!launch.Demo)
            TrustRoots.Check(app.Logger);
        await WorkAsync(app, launch, cancel);
        await app.StopAsync(CancellationToken.None);
    }

    private static async Task WorkAsync(WebApplication app, RunOptions launch, CancellationToken cancel)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancel, app.Lifetime.ApplicationStopping);
        var terminal = new Terminal(app.Services, EscapedWriter.OfOutput());

        // Redirected output is stored, and others may read it.
        terminal.Welcome(
            app,
            launch,
            Console.IsOutputRedirected
                ? null
                : await app.Services.GetRequiredService<OperatorAccess>().LinkAsync("operator at the terminal", stopping.Token)
        );
        if (launch.Demo)
            await app.Services.GetRequiredService<DemoSetup>().RunAsync($"http://localhost:{launch.Port}", stopping.Token);
        var engine = app.Services.GetRequiredService<EmbeddedEngine>();
        if (IsSole(app))
            await app.Services.GetRequiredService<CrashRecovery>().TrySuspectsAsync(stopping.Token);
        engine.Start(Schedules(app));
        await terminal.TellAsync(stopping.Token);
        terminal.Goodbye();
        await engine.DrainAsync();
    }

    private static bool IsSole(WebApplication app) => AzureStorageAccount.Find(app.Configuration) is null;

    private static void Tighten(WebApplication app)
    {
        var folder = app.Configuration["Storage:Data"]!;
        var keys = app.Services.GetRequiredService<IOptions<SecretsOptions>>().Value.FileIn(folder);
        if (PrivateFiles.Tighten(folder, keys) is { Count: > 0 } changed)
            Log.Tightened(app.Logger, string.Join("; ", changed));
    }

    private static IReadOnlyDictionary<string, Schedule> Schedules(WebApplication app) =>
        Timers.Read(
            app.Services.GetRequiredService<FunctionCatalog>(),
            app.Services.GetRequiredService<IOptions<HostingOptions>>().Value,
            app.Configuration,
            []
        );

    private static partial class Log
    {
        [LoggerMessage(947, LogLevel.Warning, "Other users' rights to the data were removed: {Changed}")]
        public static partial void Tightened(ILogger logger, string changed);
    }
}
