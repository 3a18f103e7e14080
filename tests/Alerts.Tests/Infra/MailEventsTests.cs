using System.Text.Json;
using System.Text.RegularExpressions;
using Alerts.Delivery;

namespace Alerts.Tests.Infra;

/// <summary>Event Grid's call must meet a function: otherwise its handshake fails, and the deployment with it.</summary>
public sealed partial class MailEventsTests(BicepFixture bicep) : IClassFixture<BicepFixture>
{
    [SkippableFact]
    public void The_address_that_Event_Grid_calls_is_a_route_that_takes_POST()
    {
        var called = EventsRoute().Match(File.ReadAllText(Path.Combine(BicepFixture.Infra, "events.bicep"))).Groups["route"].Value;
        var triggers = Directory.GetFiles(Path.Combine(Workflows.Root, "functions", "Hosting", "Bindings"), "function.json", SearchOption.AllDirectories)
            .SelectMany(file => Triggers(File.ReadAllText(file)))
            .Where(trigger => Workflows.Text(trigger, "type") == "httpTrigger")
            .ToList();
        var route = triggers.Where(trigger => Covers(Workflows.Text(trigger, "route"), called)).ToList();

        Assert.Equal("events/email", called);
        Assert.Contains("post", Workflows.Text(Assert.Single(route), "methods"), StringComparison.OrdinalIgnoreCase);
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

    private static List<JsonElement> Triggers(string json)
    {
        using var file = JsonDocument.Parse(json);
        return [.. file.RootElement.Clone().GetProperty("bindings").EnumerateArray()];
    }

    // A route ends plainly, or with one parameter or a rest: "events/email", "events/{kind}", "events/{*rest}".
    private static bool Covers(string route, string called) =>
        route.Length > 0 && Regex.IsMatch(called, "^" + Parameter().Replace(route, ".+") + "$");

    [GeneratedRegex(@"/(?<route>events/\w+)\?code=")]
    private static partial Regex EventsRoute();

    [GeneratedRegex(@"&key=\$\{settings\.list\(\)\.properties\.(?<setting>\w+)\}")]
    private static partial Regex GivenKey();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
