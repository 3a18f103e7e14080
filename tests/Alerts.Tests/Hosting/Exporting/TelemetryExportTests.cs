using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Alerts.Hosting.Exporting;
using Alerts.Platform.Telemetry;
using Azure.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;

namespace Alerts.Tests.Hosting.Exporting;

/// <summary>Telemetry to a receiver on loopback, which would also get what other tests count meanwhile.</summary>
[Collection(AloneTests.Name)]
public sealed class TelemetryExportTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<JsonElement> _lines = new();
    private WebApplication _receiver = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _receiver = builder.Build();
        _receiver.Run(TakeAsync);
        await _receiver.StartAsync();
    }

    public Task DisposeAsync() => _receiver.DisposeAsync().AsTask();

    [Fact]
    public void Metrics_reach_Application_Insights_with_the_names_values_and_dimensions_that_the_alert_rules_ask_for()
    {
        using var services = Services((TelemetryExport.Connection, Insights()));
        using var meter = services.GetRequiredService<IMeterFactory>().Create(MetricNames.Source);
        var provider = services.GetRequiredService<MeterProvider>();
        meter.CreateCounter<long>(MetricNames.Deliveries).Add(3, new("channel", "email"), new("result", "sent"));
        meter.CreateObservableGauge(
            MetricNames.QueueLength,
            () => new Measurement<int>(7, new KeyValuePair<string, object?>("queue", "items-poison"))
        );

        Assert.True(provider.ForceFlush());

        Assert.Equal(3, Value(MetricNames.Deliveries));
        Assert.Equal("sent", Data(MetricNames.Deliveries).GetProperty("properties").GetProperty("result").GetString());
        Assert.Equal(7, Value(MetricNames.QueueLength));
        Assert.Equal("items-poison", Data(MetricNames.QueueLength).GetProperty("properties").GetProperty("queue").GetString());
    }

    [Fact]
    public void A_counter_is_sent_as_what_came_since_the_last_time()
    {
        using var services = Services((TelemetryExport.Connection, Insights()));
        using var meter = services.GetRequiredService<IMeterFactory>().Create(MetricNames.Source);
        var provider = services.GetRequiredService<MeterProvider>();
        var reports = meter.CreateCounter<long>(MetricNames.Reports);

        reports.Add(5);
        provider.ForceFlush();
        reports.Add(2);
        provider.ForceFlush();

        Assert.Equal([5, 2], All(MetricNames.Reports).Select(data => data.GetProperty("metrics")[0].GetProperty("value").GetDouble()));
    }

    [Fact]
    public void Nothing_listens_where_nothing_is_set_up()
    {
        using var services = Services();

        Assert.Null(services.GetService<MeterProvider>());
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("ClientId=1", false)]
    [InlineData("Authorization=AAD", true)]
    [InlineData("ClientId=1;Authorization=AAD", true)]
    public void The_identity_is_read_from_the_hosts_setting(string? authentication, bool expected) =>
        Assert.Equal(
            expected,
            TelemetryExport.Credential(Configuration((TelemetryExport.Authentication, authentication))) is ManagedIdentityCredential
        );

    [Fact]
    public void In_Azure_a_process_is_named_as_the_host_names_its_instance()
    {
        Assert.Equal(
            "pod",
            TelemetryExport.Instance(Configuration(("WEBSITE_POD_NAME", "pod"), ("CONTAINER_NAME", "box"), ("WEBSITE_INSTANCE_ID", "id")))
        );
        Assert.Equal("box", TelemetryExport.Instance(Configuration(("CONTAINER_NAME", "box"), ("WEBSITE_INSTANCE_ID", "id"))));
        Assert.Equal("id", TelemetryExport.Instance(Configuration(("WEBSITE_INSTANCE_ID", "id"))));
        Assert.Equal(Environment.MachineName, TelemetryExport.Instance(Configuration()));
    }

    private static ServiceProvider Services(params (string Name, string? Value)[] settings) =>
        new ServiceCollection().AddLogging().AddMetrics().AddTelemetryExport(Configuration(settings)).BuildServiceProvider();

    private static IConfigurationRoot Configuration(params (string Name, string? Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(one => new KeyValuePair<string, string?>(one.Name, one.Value)))
            .Build();

    private string Insights() => $"InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint={_receiver.Urls.Single()}/";

    private async Task TakeAsync(HttpContext context)
    {
        await using Stream body =
            context.Request.Headers.ContentEncoding == "gzip"
                ? new GZipStream(context.Request.Body, CompressionMode.Decompress)
                : context.Request.Body;
        using var reader = new StreamReader(body);
        foreach (var line in (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            _lines.Enqueue(JsonDocument.Parse(line).RootElement);
        await context.Response.WriteAsync("""{"itemsReceived":1,"itemsAccepted":1,"errors":[]}""");
    }

    private double Value(string name) => Data(name).GetProperty("metrics")[0].GetProperty("value").GetDouble();

    private JsonElement Data(string name) => Assert.Single(All(name));

    private IEnumerable<JsonElement> All(string name) =>
        _lines
            .Select(line => line.GetProperty("data").GetProperty("baseData"))
            .Where(data => data.TryGetProperty("metrics", out var metrics) && metrics[0].GetProperty("name").GetString() == name);
}
