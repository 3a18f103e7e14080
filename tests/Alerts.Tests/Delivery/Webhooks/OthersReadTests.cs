using System.Diagnostics;
using System.Text.Json;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Webhooks;

/// <summary>Calls read by what nobody here wrote: the reference libraries of Standard Webhooks, CloudEvents and Adaptive Cards.</summary>
public class OthersReadTests
{
    private static IEnumerable<Alert> Alerts =>
        FormatRig
            .Hardest()
            .Concat([
                Content.Of(Changes.Opened()),
                Content.Of(Changes.Updated(26, 30)),
                Content.Of(Changes.Retracted()),
                Content.Confirmation(),
                Content.Test(SampleIncident.At(Changes.Morning)),
            ]);

    [SkippableFact]
    public void Cloud_events_are_good_by_the_sdk_of_the_specification() =>
        Good("cloudevents", "verify-cloudevent.cjs", WebhookFormat.CloudEvents);

    [SkippableFact]
    public void Cards_of_Teams_are_parsed_without_a_complaint() => Good("adaptivecards", "verify-card.cjs", WebhookFormat.Teams);

    private static void Good(string package, string script, WebhookFormat format)
    {
        var missing = NpmPackages.Missing(package);
        Skip.If(missing is not null, missing);
        var calls = Alerts
            .Select(alert => FormatRig.Write(format, alert))
            .Select(call => new { headers = Headers(call), body = FormatRig.Text(call) });
        var start = new ProcessStartInfo("node", [script])
        {
            WorkingDirectory = NpmPackages.Folder,
            RedirectStandardInput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        node.StandardInput.Write(JsonSerializer.Serialize(calls));
        node.StandardInput.Close();
        var said = node.StandardError.ReadToEnd();
        node.WaitForExit();

        Assert.Equal((0, ""), (node.ExitCode, said));
    }

    private static Dictionary<string, string> Headers(WebhookCall call) => new(call.Headers) { ["content-type"] = call.ContentType };
}
