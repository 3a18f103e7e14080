using System.Text.Json;
using Alerts.Platform.Storage;

namespace Alerts.Tests.Infra;

/// <summary>Delivery reports reach the queue that the app reads, by an identity that may do nothing else.</summary>
public sealed class MailEventsTests(BicepFixture bicep) : IClassFixture<BicepFixture>
{
    [SkippableFact]
    public void Event_Grid_fills_the_queue_that_the_app_reads()
    {
        var queue = bicep.Files["main.bicep"].Variables["mailEventsQueue"].GetString();
        var destination = Delivery().GetProperty("destination");

        Assert.Equal(QueueNames.MailEvents, queue);
        Assert.Equal("StorageQueue", destination.GetProperty("endpointType").GetString());
        Assert.Equal("-1", destination.GetProperty("properties").GetProperty("queueMessageTimeToLiveInSeconds").ToString());
    }

    [SkippableFact]
    public void It_comes_by_an_identity_and_no_key_is_in_any_setting_or_address()
    {
        var text = string.Concat(bicep.Files.Keys.Select(path => File.ReadAllText(Path.Combine(BicepFixture.Infra, path))));

        Assert.Equal("SystemAssigned", Delivery().GetProperty("identity").GetProperty("type").GetString());
        Assert.DoesNotContain("listKeys", text, StringComparison.Ordinal);
    }

    private JsonElement Delivery() =>
        bicep
            .Files["modules/mailevents.bicep"]
            .Resources.Single(resource => resource.Type.Contains("eventSubscriptions", StringComparison.Ordinal))
            .Body.GetProperty("properties")
            .GetProperty("deliveryWithResourceIdentity");
}
