using Alerts.Classification;
using Alerts.Delivery;
using Alerts.Feeds;
using Alerts.Hosting.CustomHandler;
using Alerts.Hosting.Declarations;
using Alerts.Hosting.Demo;
using Alerts.Hosting.Embedded;
using Alerts.Incidents;
using Alerts.Operations;
using Alerts.Operations.Desk;
using Alerts.Site;
using Alerts.Site.Requests;
using Alerts.Storage;
using Alerts.Subscriptions;
using Alerts.Telemetry;

namespace Alerts.Hosting;

/// <summary>The whole application: every stage's services in one web application.</summary>
internal static class AlertsApp
{
    /// <summary>Runs until it is stopped: called by the Functions host where there is one, else with the embedded engine.</summary>
    /// <exception cref="CommandFailedException">It cannot start; nothing is left half done.</exception>
    public static async Task<int> RunAsync(Launch launch, CancellationToken cancel)
    {
        if (launch.Port == 0)
            launch = launch with { Port = Listening.FreePort() };
        await using var app = Create(launch);
        StartCheck.Run(app);
        await (app.Configuration.HostPort() is null
            ? EmbeddedHost.RunAsync(app, launch, cancel)
            : CustomHandlerHost.RunAsync(app, cancel));
        return ExitCodes.Success;
    }

    /// <summary>Nothing is started and nothing written.</summary>
    public static WebApplication Create(Launch launch)
    {
        // Empty: no appsettings.json, and no ASPNETCORE_URLS, which the Functions host passes on with its whole environment.
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "Alerts", ContentRootPath = AppContext.BaseDirectory });
        Settings.Add(builder.Configuration, launch);
        Logs.Add(builder.Logging, builder.Configuration);
        builder.WebHost.UseKestrelCore().ConfigureKestrel((context, kestrel) => Listening.Configure(kestrel, context.Configuration, launch.Port));
        AddStages(builder.Services);
        if (launch.Demo)
            builder.Services.AddDemo();
        builder.Services.AddHosting();
        var app = builder.Build();
        Map(app, launch);
        return app;
    }

    private static void AddStages(IServiceCollection services) => services
        .AddStorage()
        .AddTelemetry()
        .AddFeeds()
        .AddClassification()
        .AddIncidents()
        .AddSubscriptions()
        .AddDelivery()
        .AddSite()
        .AddOperations();

    private static void Map(WebApplication app, Launch launch)
    {
        var hosted = app.Configuration.HostPort() is not null;
        // Not by its options: a mistake in them is named with all others, later.
        if (hosted || (bool.TryParse(app.Configuration["Hosting:BehindProxy"], out var behindProxy) && behindProxy))
            app.UseMiddleware<ForwardedClient>();
        app.UseRequestLimits();
        if (hosted)
        {
            app.UseMiddleware<StartAnswer>();
            app.MapCalls(app.Services.GetRequiredService<FunctionCatalog>(), app.Services.GetRequiredService<IReadOnlyList<FunctionCode>>());
        }

        app.MapSite();
        app.MapOperations();
        if (launch.Demo)
            app.MapDemo();
    }
}
