using Alerts.CommandLine;
using Alerts.CommandLine.Launching;
using Alerts.Hosting;
using Alerts.Hosting.Setup;
using Alerts.Tests.Platform.Net;

namespace Alerts.Tests.CommandLine;

public sealed class FeedsCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task List_shows_the_outlets_that_are_shipped()
    {
        Assert.Equal(0, await RunAsync("list"));

        Assert.Contains("Dawn  https://www.dawn.com/feeds/home  not visited yet", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_and_remove_change_the_list()
    {
        Assert.Equal(0, await RunAsync("add", "https://wire.example/feed", "--outlet", "Wire"));
        Assert.Contains("Wire  https://wire.example/feed  not visited yet", await ListAsync(), StringComparison.Ordinal);

        Assert.Equal(0, await RunAsync("remove", "https://wire.example/feed"));
        Assert.DoesNotContain("wire.example", await ListAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_says_when_the_feed_is_there_already()
    {
        await RunAsync("add", "https://wire.example/feed");
        _output.GetStringBuilder().Clear();

        Assert.Equal(0, await RunAsync("add", "https://wire.example/feed"));
        var again = _output.ToString();
        await RunAsync("pause", "https://wire.example/feed");
        _output.GetStringBuilder().Clear();
        await RunAsync("add", "https://wire.example/feed");

        Assert.Contains("https://wire.example/feed: is one of the feeds already.", again, StringComparison.Ordinal);
        Assert.Contains("https://wire.example/feed: added.", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_escapes_what_would_act_on_a_terminal()
    {
        await RunAsync("add", "https://wire.example/feed", "--outlet", "Wire\u001b[2J\u009b0m\u202Eeriw");

        Assert.Contains(@"Wire\u001b[2J\u009b0m\u202eeriw  https://wire.example/feed", await ListAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removed_outlet_of_the_list_stays_out_until_it_is_added_again()
    {
        Assert.Equal(0, await RunAsync("remove", "https://www.dawn.com/feeds/home"));
        Assert.Contains("https://www.dawn.com/feeds/home  removed", await ListAsync(), StringComparison.Ordinal);

        Assert.Equal(0, await RunAsync("add", "https://www.dawn.com/feeds/home"));
        Assert.Contains("Dawn  https://www.dawn.com/feeds/home  not visited yet", await ListAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("add", "ftp://wire.example/feed", "Only http and https")]
    [InlineData("add", "wire", "write it whole")]
    [InlineData("test", "http://10.0.0.1/feed", "not on the public internet")]
    [InlineData("remove", "https://nobody.example/feed", "is not one of the feeds")]
    public async Task Address_that_cannot_be_is_named_with_the_reason(string verb, string address, string reason)
    {
        Assert.Equal(1, await RunAsync(verb, address));

        Assert.StartsWith($"'{address}'", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains(reason, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_prints_what_a_feed_would_give()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "alerts.json"), """{ "Network": { "AllowLoopback": true } }""");
        await using var server = LoopbackServer.Answering(
            "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nConnection: close\r\n\r\n<rss><item><title>Blast in Quetta</title><pubDate>Sat, 9 "
                + "Nov 2024 13:25:00 PKT</pubDate></item></rss>"
        );

        Assert.Equal(0, await RunAsync("test", server.Address.AbsoluteUri));

        Assert.StartsWith("2024-11-09 08:25Z  Blast in Quetta", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 entries in", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 without a link", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_fails_with_the_reason_when_a_feed_gives_nothing()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "alerts.json"), """{ "Network": { "AllowLoopback": true } }""");
        await using var server = LoopbackServer.Answering("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        Assert.Equal(1, await RunAsync("test", server.Address.AbsoluteUri));

        Assert.Contains("answers 404", _error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>As run from another shell: without the settings of the service that keeps this store.</summary>
    [Fact]
    public async Task Reading_and_editing_commands_leave_the_feeds_of_a_service_with_another_list_as_they_are()
    {
        await ServiceListAsync("Own,,https://own.example/f\nOther,,https://other.example/f");
        Assert.Equal(0, await RunAsync("sync"));
        File.Delete(Path.Combine(_folder, "alerts.json"));
        var before = await ListAsync();

        await RunAsync("list");
        Assert.Equal(1, await RunAsync("remove", "https://unknown.example/f"));
        Assert.Equal(0, await RunAsync("pause", "https://own.example/f"));
        Assert.Equal(0, await RunAsync("resume", "https://own.example/f"));

        Assert.Contains("2 feeds, 0 failing", before, StringComparison.Ordinal);
        Assert.Equal(before, await ListAsync());
    }

    [Fact]
    public async Task Sync_takes_the_list_over_and_keeps_what_an_operator_did()
    {
        await ServiceListAsync("A,,https://a.example/f\nB,,https://b.example/f\nC,,https://c.example/f");
        Assert.Equal(0, await RunAsync("sync"));
        Assert.Equal(0, await RunAsync("remove", "https://a.example/f"));
        Assert.Equal(0, await RunAsync("pause", "https://b.example/f"));
        Assert.Equal(0, await RunAsync("add", "https://own.example/f"));
        await ServiceListAsync("A,,https://a.example/f\nB,,https://b.example/f,en,home\nD,,https://d.example/f\nwrong");
        _output.GetStringBuilder().Clear();

        Assert.Equal(0, await RunAsync("sync"));

        Assert.Contains("1 feeds added, 1 changed, 1 removed.", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Line 4, 'wrong'", _error.ToString(), StringComparison.Ordinal);
        var list = await ListAsync();
        foreach (
            var line in new[]
            {
                "A  https://a.example/f  removed",
                "B  https://b.example/f  paused",
                "own.example  https://own.example/f  not",
                "D  https://d.example/f  not",
            }
        )
            Assert.Contains(line, list, StringComparison.Ordinal);
        Assert.DoesNotContain("https://c.example", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_all_prints_a_line_for_every_feed_and_fails_when_one_gives_nothing()
    {
        var article = new string('x', 1_200);
        var now = TimeProvider.System.GetUtcNow();
        await using var full = LoopbackServer.Answering(
            Answer(
                $"<rss><item><title>Blast</title><description>{article}</description><pubDate>{now.AddHours(-3):R}</pubDate></item></rss>"
            )
        );
        await using var frozen = LoopbackServer.Answering(
            Answer($"<rss><item><title>Blast</title><pubDate>{now.AddDays(-276):R}</pubDate></item><item><title>B</title></item></rss>")
        );
        await using var empty = LoopbackServer.Answering(Answer("<rss><channel/></rss>"));
        await using var page = LoopbackServer.Answering(Answer("<html><body>Sign in</body></html>"));
        await ServiceListAsync(
            $"Full,,{full.Address}full,en,home\nFrozen,,{frozen.Address}frozen\nEmpty,,{empty.Address}empty\nPage,,{page.Address}page"
        );

        Assert.Equal(1, await RunAsync("test", "--all"));

        var lines = _output
            .ToString()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .ToList();
        Assert.Equal("status newest entries full text feed", lines[0]);
        Assert.Equal($"empty undated 0 no Empty {empty.Address}empty", lines[1]);
        Assert.Equal($"old 276 days 2 no Frozen {frozen.Address}frozen", lines[2]);
        Assert.Equal($"good 3 hours 1 yes Full, home {full.Address}full", lines[3]);
        Assert.StartsWith($"unreadable - - - Page {page.Address}page 127.0.0.1: a web page", lines[4], StringComparison.Ordinal);
        Assert.Equal("4 feeds, 1 good, 1 with nothing new for two days.", lines[5]);
    }

    [Theory]
    [InlineData]
    [InlineData("https://wire.example/feed", "--all")]
    public async Task Test_wants_an_address_or_all(params string[] args)
    {
        Assert.Equal(2, await RunAsync(["test", .. args]));

        Assert.Contains("or --all for every feed", _error.ToString(), StringComparison.Ordinal);
    }

    private static string Answer(string body) => $"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{body}";

    private async Task ServiceListAsync(string list)
    {
        var file = Path.Combine(_folder, "list.csv");
        await File.WriteAllTextAsync(file, list);
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "alerts.json"),
            System.Text.Json.JsonSerializer.Serialize(
                new Dictionary<string, object>
                {
                    ["Network"] = new Dictionary<string, object> { ["AllowLoopback"] = true },
                    ["Feeds"] = new Dictionary<string, object> { ["ListFile"] = file },
                }
            )
        );
    }

    private async Task<string> ListAsync()
    {
        _output.GetStringBuilder().Clear();
        await RunAsync("list");
        return _output.ToString();
    }

    private Task<int> RunAsync(params string[] args) =>
        AlertsCommand.RunAsync(
            ["feeds", .. args, "--data", _folder],
            new ServiceLauncher(AlertsApp.RunAsync, AlertsApp.Create, DataFolder.Claim),
            _output,
            _error
        );
}
