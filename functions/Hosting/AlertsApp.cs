using Alerts.Classification;
using Alerts.CommandLine.Launching;
using Alerts.Delivery;
using Alerts.Feeds;
using Alerts.Hosting.Demo;
using Alerts.Hosting.Embedded;
using Alerts.Hosting.Setup;
using Alerts.Incidents;
using Alerts.Operations;
using Alerts.Platform.Storage.Setup;
using Alerts.Platform.Telemetry;
using Alerts.Subscriptions;
using Alerts.Web;
using Alerts.Web.Requests;

namespace Alerts.Hosting;

internal static class AlertsApp
{
    /// <summary>Runs with the embedded engine until it is stopped.</summary>
    /// <exception cref="CommandFailedException">It cannot start; nothing is left half done.</exception>
    public static async Task<int> RunAsync(RunOptions launch, CancellationToken cancel)
    {
        if (launch.Port == 0)
            launch = launch with { Port = Listening.FreePort() };
        await using var app = Create(launch);
        StartCheck.Run(app);
        await EmbeddedHost.RunAsync(app, launch, cancel);
        return ExitCodes.Success;
    }

    public static WebApplication Create(RunOptions launch)
    {
        // An empty builder reads no appsettings.json and no ASPNETCORE_URLS.
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "Alerts", ContentRootPath = AppContext.BaseDirectory });
        Settings.Add(builder.Configuration, launch);
        Logs.Add(builder.Logging, builder.Configuration);
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel((context, kestrel) => Listening.Configure(kestrel, context.Configuration, launch.Port));
        AddRooms(builder.Services);
        if (launch.Demo)
            builder.Services.AddDemo();
        builder.Services.AddHosting(builder.Configuration);
        var app = builder.Build();
        Map(app, launch);
        return app;
    }

    public static void AddRooms(IServiceCollection services) =>
        services
            .AddStorage()
            .AddTelemetry()
            .AddFeeds()
            .AddClassification()
            .AddIncidents()
            .AddSubscriptions()
            .AddDelivery()
            .AddSite()
            .AddOperations();

    private static void Map(WebApplication app, RunOptions launch)
    {
        // Not through the options: their mistakes are reported later, together.
        if (bool.TryParse(app.Configuration["Hosting:BehindProxy"], out var behindProxy) && behindProxy)
            app.UseMiddleware<ForwardedClient>();
        app.UsePages(launch.Demo);
    }
}
