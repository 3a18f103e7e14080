using System.Net;
using Alerts.Classification;
using Alerts.Delivery;
using Alerts.Feeds;
using Alerts.Incidents;
using Alerts.Operations;
using Alerts.Site;
using Alerts.Storage;
using Alerts.Subscriptions;

namespace Alerts.Hosting;

/// <summary>The whole application: every stage's services in one web application.</summary>
internal static class AlertsApp
{
    public static async Task<int> RunAsync(Launch launch, CancellationToken cancel)
    {
        await using var app = Create(launch);
        await app.RunAsync(cancel);
        return ExitCodes.Success;
    }

    /// <summary>Nothing is started and nothing written.</summary>
    public static WebApplication Create(Launch launch)
    {
        // Empty: no appsettings.json, and no ASPNETCORE_URLS, which the Functions host passes on (custom-handler: "override it").
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "Alerts", ContentRootPath = AppContext.BaseDirectory });
        Settings.Add(builder.Configuration, launch);
        builder.Logging.AddSimpleConsole();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, launch.Port));
        builder.Services.AddRouting();
        AddStages(builder.Services);
        return builder.Build();
    }

    private static void AddStages(IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddStorage()
        .AddFeeds()
        .AddClassification()
        .AddIncidents()
        .AddSubscriptions()
        .AddDelivery()
        .AddSite()
        .AddOperations();
}
