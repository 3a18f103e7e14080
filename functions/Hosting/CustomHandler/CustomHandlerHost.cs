using Alerts.Hosting.Surroundings;

namespace Alerts.Hosting.CustomHandler;

/// <summary>Runs the application for the Functions host, which stops it by SIGKILL.</summary>
internal static partial class CustomHandlerHost
{
    public static async Task RunAsync(WebApplication app, CancellationToken cancel)
    {
        await app.StartAsync(cancel);
        await SetUpAsync(app, cancel);
        TrustRoots.Check(app.Logger);
        await app.WaitForShutdownAsync(cancel);
    }

    private static async Task SetUpAsync(WebApplication app, CancellationToken cancel)
    {
        try
        {
            await app.Services.GetRequiredService<StoreSetup>().EnsureAsync(cancel);
        }
        // Storage that is away now may be there for the first call, which tries again.
#pragma warning disable CA1031
        catch (Exception broken)
#pragma warning restore CA1031
        {
            Log.NoStore(app.Logger, broken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(940, LogLevel.Error, "Tables and queues cannot be made; the first call tries again")]
        public static partial void NoStore(ILogger logger, Exception broken);
    }
}
