using Alerts.Hosting.Declarations;

namespace Alerts.Tests.Hosting.Declarations;

public sealed class HostFileTests
{
    [Fact]
    public void Host_file_takes_the_functions_hosts_defaults_where_nothing_is_said()
    {
        using var file = new TempFile("""{ "version": "2.0" }""");

        var host = HostFile.Read(file.Path);

        Assert.Equal(
            (16, 8 * Environment.ProcessorCount, 5),
            (host.Queues.BatchSize, host.Queues.NewBatchThreshold, host.Queues.MaxDequeueCount)
        );
        Assert.Equal((TimeSpan.FromMinutes(1), TimeSpan.Zero), (host.Queues.MaxPollingInterval, host.Queues.VisibilityTimeout));
        Assert.Equal(TimeSpan.FromMinutes(5), host.FunctionTimeout);
    }

    [Fact]
    public void Host_file_reads_the_queues_settings_with_comments_in_between()
    {
        using var file = new TempFile(
            """
            {
              // how queues are read
              "extensions": { "queues": { "batchSize": 32, "newBatchThreshold": 3, "maxDequeueCount": 7, "maxPollingInterval": "00:00:02", "visibilityTimeout": "00:00:30" } },
              "functionTimeout": "00:10:00"
            }
            """
        );

        var host = HostFile.Read(file.Path);

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
    public void Host_file_names_what_is_wrong_in_it(string host, string reason)
    {
        using var file = new TempFile(host);

        var wrong = Assert.Throws<DeclarationException>(() => HostFile.Read(file.Path));

        Assert.Contains(reason, wrong.Message, StringComparison.Ordinal);
        Assert.Contains(file.Path, wrong.Message, StringComparison.Ordinal);
    }
}
