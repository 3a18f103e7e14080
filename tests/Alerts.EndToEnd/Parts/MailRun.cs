using System.Globalization;
using System.Net;

namespace Alerts.EndToEnd.Parts;

/// <summary>The service with a publisher's feed in which a test breaks the news, and a mail server.</summary>
internal sealed class MailRun : IAsyncDisposable
{
    private readonly List<string> _news = [];
    private readonly OutsideWorld _outside;
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"alerts-test-{Guid.NewGuid():N}");
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly int _port = Ports.Free();
    private AlertsProcess _process = null!;

    private MailRun() => _outside = new OutsideWorld(Feed);

    public Mailbox Mailbox { get; private set; } = null!;

    public Uri Site => new($"http://localhost:{_port}/");

    public string Trace => _process.Output + _process.Error;

    public static async Task<MailRun> StartAsync(PublishedApp app)
    {
        var run = new MailRun { Mailbox = await Mailbox.StartAsync() };
        await run._outside.StartAsync();
        Directory.CreateDirectory(run._folder);
        var list = Path.Combine(run._folder, "outlets.csv");
        await File.WriteAllTextAsync(list, $"Test Times,,{run._outside.Feed}\n");
        run._process = AlertsProcess.Start(app, run.Settings(list), "--port", $"{run._port}", "--data", run._folder);
        Assert.True(await Eventually.SeesAsync(run.IsUpAsync, up => up, TimeSpan.FromSeconds(60)), run.Trace);
        return run;
    }

    /// <summary>From the next poll on the feed has it.</summary>
    public void Report(string title)
    {
        lock (_news)
            _news.Add(title);
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _outside.DisposeAsync();
        await Mailbox.DisposeAsync();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>As a program asks that keeps no cookies and follows no redirects.</summary>
    public async Task<HttpStatusCode> AskAsync(HttpMethod method, Uri address, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        using var answer = await _http.SendAsync(request, CancellationToken.None);
        return answer.StatusCode;
    }

    private async Task<bool> IsUpAsync()
    {
        try
        {
            return await AskAsync(HttpMethod.Get, new Uri(Site, "/healthz")) == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            // Not listening yet.
            return false;
        }
    }

    private Dictionary<string, string?> Settings(string list) =>
        new()
        {
            ["Feeds__ListFile"] = list,
            ["Feeds__MinInterval"] = "00:00:01",
            ["Feeds__MaxInterval"] = "00:00:02",
            ["Hosting__Schedules__PollFeeds"] = "00:00:01",
            ["Network__AllowLoopback"] = "true",
            ["Delivery__PublicUrl"] = $"{Site}",
            ["Delivery__SmtpHost"] = "127.0.0.1",
            ["Delivery__SmtpPort"] = $"{Mailbox.Port}",
            ["Delivery__SmtpTls"] = "false",
            ["Delivery__From"] = "Alerts <alerts@example.org>",
        };

    private string Feed()
    {
        lock (_news)
        {
            return $"""
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0"><channel><title>Test Times</title><link>http://127.0.0.1/</link><description>For tests</description>
                {string.Concat(_news.Select((title, i) => Item(title, i)).Reverse())}
                </channel></rss>
                """;
        }
    }

    private static string Item(string title, int number) =>
        $"""
            <item>
              <title>{title}</title>
              <guid isPermaLink="false">news-{number}</guid>
              <pubDate>{TimeProvider.System.GetUtcNow().ToString("r", CultureInfo.InvariantCulture)}</pubDate>
            </item>
            """;
}
