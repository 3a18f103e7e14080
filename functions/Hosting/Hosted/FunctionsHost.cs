using Alerts.Hosting.Exporting;
using Alerts.Hosting.Setup;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;

namespace Alerts.Hosting.Hosted;

internal static class FunctionsHost
{
    private const string Argument = "--functions-uri";

    /// <summary>Whether the Functions host started this process. Self-contained, the first argument is the program's own path.</summary>
    public static bool IsCaller(IEnumerable<string> args) =>
        args.Any(arg => arg == Argument || arg.StartsWith(Argument + "=", StringComparison.Ordinal));

    public static async Task<int> RunAsync(string[] args)
    {
        var client = HostedClient.Take();
        using var host = Create(args, client);
        await host.StartAsync();
        TrustRoots.Check(host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(TrustRoots)));
        await host.WaitForShutdownAsync();
        return 0;
    }

    private static IHost Create(string[] args, HostedClient client)
    {
        IHost? whole = null;
        try
        {
            whole = CreateWhole(args, client);
            var mistakes = StartCheck.Mistakes(whole.Services);
            if (mistakes.Count == 0)
                return whole;
            whole.Dispose();
            return CreateUnavailable(args, client, mistakes);
        }
        // Any fault: without an answer the host restarts this process again and again.
#pragma warning disable CA1031
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            whole?.Dispose();
            return CreateUnavailable(args, client, [wrong.Message]);
        }
    }

    private static IHost CreateWhole(string[] args, HostedClient client)
    {
        var builder = CreateBuilder(args, client);
        builder.UseMiddleware<StoreMiddleware>();
        AlertsApp.AddRooms(builder.Services);
        builder.Services.AddHosting(builder.Configuration).AddSingleton(ServedPages.All);
        return builder.Build();
    }

    private static IHost CreateUnavailable(string[] args, HostedClient client, IReadOnlyList<string> mistakes)
    {
        var builder = CreateBuilder(args, client);
        builder
            .Services.AddSingleton<IFunctionMetadataProvider, PagesOnly>()
            .AddSingleton(ServedPages.Unavailable(string.Join('\n', mistakes)));
        return builder.Build();
    }

    private static FunctionsApplicationBuilder CreateBuilder(string[] args, HostedClient client)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        Logs.AddHosted(builder.Logging, builder.Configuration);
        builder.Services.AddSingleton(client).Configure<HostOptions>(host => host.ShutdownTimeout = TelemetryFlush.ToStop);
        return builder;
    }
}
