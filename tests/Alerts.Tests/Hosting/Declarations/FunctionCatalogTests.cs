using Alerts.Hosting.Declarations;

namespace Alerts.Tests.Hosting.Declarations;

public sealed class FunctionCatalogTests
{
    [Fact]
    public void Catalog_reads_every_kind_of_trigger()
    {
        using var functions = new TempFunctions()
            .With("PollFeeds", """{ "type": "timerTrigger", "direction": "in", "name": "timer", "schedule": "0 * * * * *" }""")
            .With("FetchFeed", """{ "type": "queueTrigger", "direction": "in", "name": "message", "queueName": "feeds", "connection": "X" }""")
            .With("Api", """
                { "type": "httpTrigger", "direction": "in", "name": "req", "route": "api/{*rest}", "methods": ["get"], "authLevel": "anonymous" },
                { "type": "http", "direction": "out", "name": "res" }
                """);

        var catalog = FunctionCatalog.Read(functions.Folder);

        Assert.Equal(("PollFeeds", new Trigger.Timer("timer", "0 * * * * *")), Assert.Single(catalog.Of<Trigger.Timer>()));
        Assert.Equal(("FetchFeed", new Trigger.Queue("message", "feeds")), Assert.Single(catalog.Of<Trigger.Queue>()));
        var (name, http) = Assert.Single(catalog.Of<Trigger.Http>());
        Assert.Equal(("Api", "api", true), (name, http.FirstSegment, http.Public));
        Assert.Equal(["GET"], http.Methods);
    }

    [Fact]
    public void Catalog_takes_the_functions_hosts_defaults_where_nothing_is_said()
    {
        using var functions = new TempFunctions();

        var host = FunctionCatalog.Read(functions.Folder).Host;

        Assert.Equal((16, 8 * Environment.ProcessorCount, 5), (host.Queues.BatchSize, host.Queues.NewBatchThreshold, host.Queues.MaxDequeueCount));
        Assert.Equal((TimeSpan.FromMinutes(1), TimeSpan.Zero), (host.Queues.MaxPollingInterval, host.Queues.VisibilityTimeout));
        Assert.Equal(TimeSpan.FromMinutes(5), host.FunctionTimeout);
    }

    [Fact]
    public void Catalog_reads_the_queues_settings_with_comments_in_between()
    {
        using var functions = new TempFunctions("""
            {
              // how queues are read
              "extensions": { "queues": { "batchSize": 32, "newBatchThreshold": 3, "maxDequeueCount": 7, "maxPollingInterval": "00:00:02", "visibilityTimeout": "00:00:30" } },
              "functionTimeout": "00:10:00"
            }
            """);

        var host = FunctionCatalog.Read(functions.Folder).Host;

        var expected = new QueueSettings
        {
            BatchSize = 32,
            NewBatchThreshold = 3,
            MaxDequeueCount = 7,
            MaxPollingInterval = TimeSpan.FromSeconds(2),
            VisibilityTimeout = TimeSpan.FromSeconds(30),
        };
        Assert.Equal(new HostSettings(expected, TimeSpan.FromMinutes(10)), host);
    }

    [Theory]
    [InlineData("""{ "extensions": { "queues": { "batchSize": 33 } } }""", "'batchSize' must be a number from 1 to 32")]
    [InlineData("""{ "extensions": { "queues": { "maxPollingInterval": "2s" } } }""", "'maxPollingInterval' is '2s'")]
    [InlineData("""{ "functionTimeout": 5 }""", "'functionTimeout' must be a text")]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("{", "is not JSON")]
    public void Catalog_names_what_is_wrong_in_host_json(string host, string reason)
    {
        using var functions = new TempFunctions(host);

        var wrong = Assert.Throws<DeclarationException>(() => FunctionCatalog.Read(functions.Folder));

        Assert.Contains(reason, wrong.Message, StringComparison.Ordinal);
        Assert.Contains("host.json", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "type": "http", "name": "res" }""", "has 0 triggers")]
    [InlineData("""{ "type": "queueTrigger", "name": "message" }""", "'queueName' is missing")]
    [InlineData("""{ "type": "timerTrigger", "name": "timer" }""", "'schedule' is missing")]
    [InlineData("""{ "type": "httpTrigger", "name": "req" }""", "'route' is missing")]
    [InlineData("""{ "type": "blobTrigger", "name": "blob" }""", "'type' is 'blobTrigger'")]
    [InlineData("""{ "type": "blobTrigger", "name": "a" }, { "type": "queueTrigger", "name": "b" }""", "has 2 triggers")]
    public void Catalog_names_what_is_wrong_in_function_json(string bindings, string reason)
    {
        using var functions = new TempFunctions().With("FetchFeed", bindings);

        var wrong = Assert.Throws<DeclarationException>(() => FunctionCatalog.Read(functions.Folder));

        Assert.Contains(reason, wrong.Message, StringComparison.Ordinal);
        Assert.Contains(Path.Combine("FetchFeed", "function.json"), wrong.Message, StringComparison.Ordinal);
    }
}
