using Alerts.Hosting.Declarations;
using Alerts.Hosting.Setup;
using Alerts.Platform.Storage;
using Alerts.Tests.Infra;

namespace Alerts.Tests.Hosting.Declarations;

/// <summary>Both engines run the same functions: what the embedded one reads is what the build wrote down for the Functions host.</summary>
public sealed class FunctionCatalogTests
{
    private static readonly FunctionCatalog Catalog = FunctionCatalog.Read();

    [Fact]
    public void Catalog_has_the_functions_that_the_host_is_told_of()
    {
        var told = FunctionsMetadata.Read();

        Assert.Equal(told.Select(function => function.Name).Order(), Catalog.Functions.Select(function => function.Name).Order());
        Assert.Equal(
            told.Where(function => function.Type == "queueTrigger").Select(function => (function.Name, function.Queue!)).Order(),
            Catalog.Of<Trigger.Queue>().Select(queue => (queue.Function.Name, queue.Trigger.QueueName)).Order()
        );
        Assert.Equal(
            told.Where(function => function.Type == "timerTrigger").Select(function => (function.Name, function.Schedule!)).Order(),
            Catalog.Of<Trigger.Timer>().Select(timer => (timer.Function.Name, timer.Trigger.Schedule)).Order()
        );
    }

    [Fact]
    public void Functions_keep_their_names_as_stored_settings_and_alert_rules_have_them() =>
        Assert.Equal(
            [
                "ClassifyItem",
                "FetchFeed",
                "PlanAlerts",
                "PollFeeds",
                "RecordMailEvents",
                "RecordReport",
                "RemoveSubscribers",
                "RetryAlerts",
                "SendAlerts",
                "ServePages",
                "Upkeep",
            ],
            Catalog.Functions.Select(function => function.Name)
        );

    [Fact]
    public void Timers_are_two_groups_of_instances_the_way_of_an_alert_and_the_rest() =>
        Assert.Equal(
            ["PollFeeds", "Upkeep"],
            FunctionsMetadata.Read().Where(function => function.Type == "timerTrigger").Select(timer => timer.Name).Order()
        );

    [Fact]
    public void Every_queue_has_one_function() =>
        Assert.Equal(QueueNames.All.Order(), Catalog.Of<Trigger.Queue>().Select(queue => queue.Trigger.QueueName).Order());

    [Fact]
    public void Pages_take_every_path_without_a_key()
    {
        var page = Assert.Single(FunctionsMetadata.Read(), function => function.Type == "httpTrigger");

        Assert.Equal(("{*path}", "Anonymous"), (page.Route, page.AuthLevel));
    }
}
