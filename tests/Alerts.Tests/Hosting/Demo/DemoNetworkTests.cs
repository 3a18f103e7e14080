using System.Net;
using System.Net.Http.Json;
using Alerts.CommandLine.Launching;
using Alerts.Hosting;
using Alerts.Operations.Administration;
using Alerts.Platform.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Hosting.Demo;

public sealed class DemoNetworkTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        _app = AlertsApp.Create(
            new RunOptions
            {
                DataFolder = _folder,
                Port = FreePorts.Next(),
                Demo = true,
            }
        );
        await _app.Services.GetRequiredService<ITableStore>().CreateAsync(CancellationToken.None);
        await _app.Services.GetRequiredService<IQueueStore>().CreateAsync(CancellationToken.None);
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("https://hooks.slack.com/services/T0/B0/x", HttpStatusCode.BadRequest)]
    [InlineData("https://hooks.example.org/alerts", HttpStatusCode.BadRequest)]
    [InlineData("http://localhost:9/alerts", HttpStatusCode.Accepted)]
    public async Task Webhook_is_taken_on_this_machine_alone(string address, HttpStatusCode expected)
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        var asked = new { webhook = address, watches = new[] { new { topic = "everything" } } };

        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_app.Urls.First()}/api/v1/subscriptions");
        request.Content = JsonContent.Create(asked);
        using var answer = await http.SendAsync(request, CancellationToken.None);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://example.org/feed", false)]
    [InlineData("http://localhost:9/feed", true)]
    public async Task Feed_is_taken_on_this_machine_alone(string address, bool expected)
    {
        var result = await _app.Services.GetRequiredService<FeedEdits>().AddAsync("asma@desk", address, null, CancellationToken.None);

        Assert.Equal(expected, result.Succeeded);
    }
}
