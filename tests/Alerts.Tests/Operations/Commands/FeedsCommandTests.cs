using Alerts.Hosting;
using Alerts.Operations;
using Alerts.Tests.Network;

namespace Alerts.Tests.Operations.Commands;

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
    [InlineData("remove", "https://nobody.example/feed", "no feed that is read")]
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
            "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nConnection: close\r\n\r\n<rss><item><title>Blast in Quetta</title><pubDate>Sat, 9 Nov 2024 13:25:00 PKT</pubDate></item></rss>");

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

    private async Task<string> ListAsync()
    {
        _output.GetStringBuilder().Clear();
        await RunAsync("list");
        return _output.ToString();
    }

    private Task<int> RunAsync(params string[] args) => CommandLine.RunAsync(
        ["feeds", .. args, "--data", _folder], new Launcher(AlertsApp.RunAsync, AlertsApp.Create, DataFolder.Claim), _output, _error);
}
