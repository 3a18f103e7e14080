using Alerts.CommandLine.Launching;
using Alerts.Hosting;
using Alerts.Hosting.Setup;
using Alerts.Subscriptions.Topics;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Hosting;

/// <summary>The application knows topics as Subscriptions names them: a second list beside it once took away their names in Urdu.</summary>
public sealed class TopicsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task App_has_one_list_of_topics_and_it_is_the_one_of_subscriptions()
    {
        await using var app = AlertsApp.Create(new RunOptions { DataFolder = _folder });

        var catalogue = Assert.Single(app.Services.GetServices<TopicCatalogue>());

        Assert.Equal("province:Balochistan", Assert.IsType<TopicLookup.Found>(catalogue.Find("بلوچستان")).Name.Topic);
        Assert.Equal("group:ttp", Assert.IsType<TopicLookup.Found>(catalogue.Find("تحریک طالبان پاکستان")).Name.Topic);
    }
}
