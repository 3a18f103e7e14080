using System.Net;
using System.Text.Json;
using Alerts.Hosting.Exporting;
using Alerts.Telemetry;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Alerts.Tests.Hosting.Exporting;

/// <summary>The exporter against a receiver on loopback that keeps what it gets.</summary>
public sealed class AppInsightsExporterTests : IAsyncLifetime
{
    private readonly List<string> _bodies = [];
    private readonly string _meter = "Alerts.Test." + Guid.NewGuid().ToString("N");
    private WebApplication _receiver = null!;
    private string? _authorization;
    private string? _path;
    private HttpStatusCode _answer = HttpStatusCode.OK;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _receiver = builder.Build();
        _receiver.Run(async context =>
        {
            (_path, _authorization) = (context.Request.Path, context.Request.Headers.Authorization);
            using var reader = new StreamReader(context.Request.Body);
            _bodies.Add(await reader.ReadToEndAsync());
            context.Response.StatusCode = (int)_answer;
        });
        await _receiver.StartAsync();
    }

    public Task DisposeAsync() => _receiver.DisposeAsync().AsTask();

    [Fact]
    public void Metrics_arrive_as_lines_with_names_values_and_dimensions()
    {
        using var metrics = new System.Diagnostics.Metrics.Meter(_meter);
        using var provider = Provider();
        metrics.CreateCounter<long>(MetricNames.Deliveries).Add(3, new KeyValuePair<string, object?>("channel", "email"), new("result", "sent"));
        metrics.CreateObservableGauge(MetricNames.QueueLength, () => new System.Diagnostics.Metrics.Measurement<int>(7, new KeyValuePair<string, object?>("queue", "items-poison")));
        var latency = metrics.CreateHistogram<double>(MetricNames.Latency);
        latency.Record(2);
        latency.Record(10);

        Assert.True(provider.ForceFlush());

        var points = Points();
        Assert.Equal("/v2.1/track", _path);
        Assert.Equal("Bearer secret", _authorization);
        Assert.Equal((3, 1), (Number(points[MetricNames.Deliveries], "value"), Number(points[MetricNames.Deliveries], "count")));
        Assert.Equal("sent", Data(MetricNames.Deliveries).GetProperty("properties").GetProperty("result").GetString());
        Assert.Equal(7, Number(points[MetricNames.QueueLength], "max"));
        Assert.Equal("items-poison", Data(MetricNames.QueueLength).GetProperty("properties").GetProperty("queue").GetString());
        Assert.Equal((12, 2, 2, 10), (Number(points[MetricNames.Latency], "value"), Number(points[MetricNames.Latency], "count"), Number(points[MetricNames.Latency], "min"), Number(points[MetricNames.Latency], "max")));
    }

    [Fact]
    public void A_counter_is_sent_as_what_came_since_the_last_time()
    {
        using var metrics = new System.Diagnostics.Metrics.Meter(_meter);
        using var provider = Provider();
        var reports = metrics.CreateCounter<long>(MetricNames.Reports);

        reports.Add(5);
        provider.ForceFlush();
        reports.Add(2);
        provider.ForceFlush();
        provider.ForceFlush();

        Assert.Equal([5, 2], _bodies.Select(body => Number(JsonDocument.Parse(body).RootElement.GetProperty("data").GetProperty("baseData").GetProperty("metrics")[0], "value")));
    }

    [Theory]
    [InlineData(HttpStatusCode.PartialContent)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public void A_refusal_breaks_nothing(HttpStatusCode answer)
    {
        using var metrics = new System.Diagnostics.Metrics.Meter(_meter);
        using var provider = Provider();
        _answer = answer;
        metrics.CreateCounter<long>(MetricNames.Reports).Add(1);

        provider.ForceFlush();

        Assert.Single(_bodies);
    }

    [Theory]
    [InlineData("InstrumentationKey=abc;IngestionEndpoint=https://eu.in.example/;LiveEndpoint=https://x.example/", "Authorization=AAD;ClientId=1", "https://eu.in.example/v2.1/track", true)]
    [InlineData("InstrumentationKey=abc", null, "https://dc.services.visualstudio.com/v2.1/track", false)]
    public void The_target_is_read_from_the_hosts_settings(string connection, string? authentication, string expected, bool token)
    {
        var target = Find((AppInsightsTarget.Connection, connection), (AppInsightsTarget.Authentication, authentication))!;

        Assert.Equal((expected, "abc", token), (target.Ingestion.AbsoluteUri, target.Key, target.Token is not null));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    public void Without_a_connection_there_is_no_target(string? connection) => Assert.Null(Find((AppInsightsTarget.Connection, connection)));

    private MeterProvider Provider()
    {
        var target = new AppInsightsTarget(new Uri(new Uri(_receiver.Urls.Single()), "v2.1/track"), "key", DelegatedTokenCredential.Create((_, _) => new AccessToken("secret", DateTimeOffset.MaxValue)));
        var exporter = new AppInsightsExporter(target, "one", new ServiceCollection().AddHttpClient().BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient(), TimeProvider.System, NullLogger.Instance);
        return Sdk.CreateMeterProviderBuilder().AddMeter(_meter)
            .AddReader(new BaseExportingMetricReader(exporter) { TemporalityPreference = MetricReaderTemporalityPreference.Delta }).Build();
    }

    private Dictionary<string, JsonElement> Points() => Lines().ToDictionary(data => data.GetProperty("metrics")[0].GetProperty("name").GetString()!, data => data.GetProperty("metrics")[0]);

    private JsonElement Data(string name) => Lines().Single(data => data.GetProperty("metrics")[0].GetProperty("name").GetString() == name);

    private IEnumerable<JsonElement> Lines() => Assert.Single(_bodies).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("data").GetProperty("baseData"));

    private static double Number(JsonElement point, string name) => point.GetProperty(name).GetDouble();

    private static AppInsightsTarget? Find(params (string Name, string? Value)[] settings) => AppInsightsTarget.Find(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => new KeyValuePair<string, string?>(one.Name, one.Value))).Build());
}
