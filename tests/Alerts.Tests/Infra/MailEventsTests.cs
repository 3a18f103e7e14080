using System.Text.RegularExpressions;
using Alerts.Delivery;
using Alerts.Hosting;
using Alerts.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Alerts.Tests.Infra;

/// <summary>Event Grid's call must meet a page of ours: otherwise its handshake fails, and the deployment with it.</summary>
public sealed partial class MailEventsTests(BicepFixture bicep) : IClassFixture<BicepFixture>
{
    [Fact]
    public async Task The_address_that_Event_Grid_calls_is_a_route_that_takes_POST()
    {
        var called = EventsRoute().Match(File.ReadAllText(Path.Combine(BicepFixture.Infra, "events.bicep"))).Groups["route"].Value;
        await using var app = AlertsApp.Create(new Launch { DataFolder = Path.GetTempPath() });

        var routes = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.Trim('/') == called)
            .ToList();

        Assert.Equal("events/email", called);
        Assert.Contains(routes, route => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("POST"));
    }

    [SkippableFact]
    public void The_key_that_Event_Grid_gives_is_the_one_that_the_app_asks_for()
    {
        var events = File.ReadAllText(Path.Combine(BicepFixture.Infra, "events.bicep"));
        var given = GivenKey().Match(events).Groups["setting"].Value;
        var set = bicep.Files["modules/app.bicep"].Variables["eventSettings"].ToString();

        Assert.Equal("Delivery__EventsKey", given);
        Assert.Contains(given, set, StringComparison.Ordinal);
        Assert.NotNull(typeof(DeliveryOptions).GetProperty(given.Split("__")[1]));
    }

    [GeneratedRegex(@"/(?<route>events/\w+)\?code=")]
    private static partial Regex EventsRoute();

    [GeneratedRegex(@"&key=\$\{settings\.list\(\)\.properties\.(?<setting>\w+)\}")]
    private static partial Regex GivenKey();
}
