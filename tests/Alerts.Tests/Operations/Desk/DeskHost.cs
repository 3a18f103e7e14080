using System.Net;
using System.Text.RegularExpressions;
using Alerts.CommandLine.Launching;
using Alerts.Hosting;
using Alerts.Hosting.Setup;
using Alerts.Operations.Operators;
using Alerts.Platform.Storage;
using Alerts.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Operations.Desk;

/// <summary>
/// The whole application on a free port and a store of its own, without its engine; a browser without scripts that keeps its cookie.
/// </summary>
internal sealed partial class DeskHost : IAsyncDisposable
{
    public const string Key = "a-key-of-more-than-24-characters";

    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;
    private string? _cookie;
    private WebApplication _app = null!;
    private HttpMessageInvoker _http = null!;

    public IServiceProvider Services => _app.Services;

    /// <summary>The attributes of the cookie that was set last.</summary>
    public string SetCookie { get; private set; } = "";

    public static async Task<DeskHost> StartAsync()
    {
        var host = new DeskHost();
        await File.WriteAllTextAsync(
            Path.Combine(host._folder, "alerts.json"),
            $$$"""{"Operations":{"Key":"{{{Key}}}"},"Feeds":{"ListFile":""},"Delivery":{"SmtpHost":"127.0.0.1","From":"alerts@example.org"}}"""
        );
        host._app = AlertsApp.Create(new RunOptions { DataFolder = host._folder, Port = FreePorts.Next() });
        await host.Services.GetRequiredService<ITableStore>().CreateAsync(CancellationToken.None);
        await host.Services.GetRequiredService<IQueueStore>().CreateAsync(CancellationToken.None);
        await host._app.StartAsync();
        host._http = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public Task<(HttpStatusCode Status, string Body)> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<(HttpStatusCode Status, string Body)> PostAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(
            HttpMethod.Post,
            path,
            new FormUrlEncodedContent(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)))
        );

    /// <summary>Fills in a form of a page of the desk.</summary>
    public async Task<string> DoAsync(string path, params (string Name, string Value)[] fields)
    {
        var (_, page) = await GetAsync(path);
        var (status, body) = await PostAsync(path, [("form", FormField().Match(page).Groups[1].Value), .. fields]);
        Assert.Equal(HttpStatusCode.OK, status);
        return WebUtility.HtmlDecode(body);
    }

    public async Task EnterAsync()
    {
        var link = await Services.GetRequiredService<OperatorAccess>().LinkAsync("tester", CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(link.AbsolutePath)).Status);
    }

    public void ForgetCookie() => _cookie = null;

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri(new Uri(_app.Urls.First()), path)) { Content = content };
        if (_cookie is not null)
            request.Headers.Add("Cookie", _cookie);
        using var answer = await _http.SendAsync(request, CancellationToken.None);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            (SetCookie, _cookie) = (set.Single(), set.Single().Split(';')[0]);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("name=\"form\" value=\"([0-9a-f]+)\"")]
    private static partial Regex FormField();
}
