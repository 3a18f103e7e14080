using System.Net;
using System.Text.Json;
using Alerts.CommandLine.Launching;
using Alerts.Delivery;
using Alerts.Hosting;
using Alerts.Hosting.Setup;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Hosting;

/// <summary>The whole application with settings of the test, on a free loopback port and a store of its own, without its engine.</summary>
internal sealed class AppHost : IAsyncDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private WebApplication _app = null!;

    public IServiceProvider Services => _app.Services;

    public WebApplication App => _app;

    public string Folder { get; } = Directory.CreateTempSubdirectory("alerts-test-").FullName;

    public static async Task<AppHost> StartAsync(params (string Name, string Value)[] settings)
    {
        var host = new AppHost();
        var all = new Dictionary<string, string> { ["Feeds:ListFile"] = "", ["Subscriptions:AnswerAfter"] = "00:00:00" };
        foreach (var (name, value) in settings)
            all[name] = value;
        await File.WriteAllTextAsync(Path.Combine(host.Folder, "alerts.json"), JsonSerializer.Serialize(all));
        host._app = AlertsApp.Create(new RunOptions { DataFolder = host.Folder, Port = FreePorts.Next() });
        await host.Services.GetRequiredService<ITableStore>().CreateAsync(CancellationToken.None);
        await host.Services.GetRequiredService<IQueueStore>().CreateAsync(CancellationToken.None);
        await host._app.StartAsync();
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A reader of everything, who signed up and confirmed.</summary>
    public async Task<Subscriber> ReaderAsync(string email = "asma@example.org")
    {
        var request = new SignUpRequest(email, null, [new WatchRequest("everything")]);
        var prepared = await Services.GetRequiredService<SignUp>().PrepareAsync(request, CancellationToken.None);
        var id = Assert.IsType<SignUpResult.Accepted>(prepared).Subscriber;
        await Services.GetRequiredService<Confirmation>().ConfirmAsync(id, CancellationToken.None);
        return await SubscriberAsync(id);
    }

    public async Task<Subscriber> SubscriberAsync(string id) =>
        Assert.IsType<Subscriber>(await Services.GetRequiredService<SubscriberStore>().GetAsync(id, CancellationToken.None));

    /// <summary>As an engine does it: handle, queue what comes next, then remember.</summary>
    public async Task<IReadOnlyList<Outgoing>> SendAsync(DeliveryJob page)
    {
        var step = await Services.GetRequiredService<AlertSender>().HandleAsync(page, CancellationToken.None);
        if (step.Remember is { } remember)
            await remember(CancellationToken.None);
        return step.Next;
    }

    public async Task<(HttpStatusCode Status, string Body)> GetAsync(
        string path,
        string? host = null,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(path));
        request.Headers.Host = host;
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await AskAsync(request);
    }

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address(path)) { Content = content };
        return await AskAsync(request);
    }

    /// <summary>What stands at the next look of a page that was not asked for before.</summary>
    public async Task<IReadOnlyList<string>> ConditionsAsync()
    {
        var reader = ActivatorUtilities.CreateInstance<Alerts.Operations.Status.StatusReader>(Services);
        return [.. (await reader.ReadAsync(CancellationToken.None)).Conditions.Select(condition => condition.Rule)];
    }

    private Uri Address(string path) => new(new Uri(_app.Urls.First()), path);

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(HttpRequestMessage request)
    {
        using var answer = await _http.SendAsync(request, CancellationToken.None);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
