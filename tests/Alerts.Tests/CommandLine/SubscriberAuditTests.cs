using Alerts.Hosting;
using Alerts.Operations.Administration;
using Alerts.Operations.Records;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.CommandLine;

/// <summary>What the audit log keeps of verbs about subscribers: the action and the id, but no address and no secret.</summary>
public sealed class SubscriberAuditTests : IDisposable
{
    private const string Url = "https://hooks.example.org/private";

    private readonly CommandRun _run = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _run.Dispose();
    }

    [Fact]
    public async Task Secret_that_add_prints_is_not_in_the_audit_log()
    {
        Assert.Equal(0, await AddAsync("--webhook", Url));

        var id = _run.Output.Split(' ')[0];
        Assert.StartsWith($"{id} gets alerts{Environment.NewLine}secret (shown only once): whsec_", _run.Output, StringComparison.Ordinal);
        Assert.Equal([("subscribers add --confirmed", $"{id} gets alerts")], await KeptAsync());
    }

    [Fact]
    public async Task Secret_that_rotate_prints_is_not_in_the_audit_log()
    {
        await AddAsync("--webhook", Url);
        var id = _run.Output.Split(' ')[0];

        Assert.Equal(0, await _run.RunAsync("webhooks", "rotate", Url));

        var lines = _run.Output.Split(Environment.NewLine);
        Assert.StartsWith("new secret (shown only once): whsec_", lines[0], StringComparison.Ordinal);
        Assert.Equal(($"webhooks rotate {id}", lines[1]), (await KeptAsync())[0]);
    }

    [Fact]
    public async Task Remove_prints_nothing_and_the_audit_log_says_who_was_removed()
    {
        await AddAsync("--email", "asma@example.org");
        var id = _run.Output.Split(' ')[0];

        Assert.Equal(0, await _run.RunAsync("subscribers", "remove", "asma@example.org"));

        Assert.Equal(("", ""), (_run.Output, _run.Error));
        Assert.Equal(($"subscribers remove {id}", ""), (await KeptAsync())[0]);
    }

    [Theory]
    [InlineData("subscribers suppress", "subscribers suppress", "suppressed: we will send nothing to it")]
    [InlineData("subscribers unsuppress", "subscribers unsuppress", "it was not suppressed")]
    [InlineData("subscribers erase", "subscribers erase", "ID: erased")]
    [InlineData(
        "webhooks replay --from 2024-11-01T00:00Z --to 2024-11-02T00:00Z",
        "webhooks replay ID --from 2024-11-01 00:00:00Z --to 2024-11-02 00:00:00Z",
        "sending 0 alerts again"
    )]
    public async Task Verb_prints_what_the_audit_log_keeps(string verb, string what, string result)
    {
        await AddAsync("--webhook", Url);
        var id = _run.Output.Split(' ')[0];
        var words = verb.Split(' ');

        Assert.Equal(0, await _run.RunAsync([.. words[..2], Url, .. words[2..]]));

        Assert.Equal(result.Replace("ID", id, StringComparison.Ordinal), _run.Output.Trim());
        Assert.Equal((what.Replace("ID", id, StringComparison.Ordinal), _run.Output.Trim()), (await KeptAsync())[0]);
    }

    [Theory]
    [InlineData("subscribers add --email nonsense --watch Quetta")]
    [InlineData("subscribers add --email asma@example.org --watch Quetta,war")]
    [InlineData("subscribers remove gul@example.org")]
    [InlineData("subscribers erase gul@example.org")]
    [InlineData("subscribers suppress nonsense")]
    [InlineData("subscribers unsuppress nonsense")]
    [InlineData("webhooks test https://hooks.example.org/other")]
    [InlineData("webhooks replay https://hooks.example.org/other msg_1")]
    [InlineData("webhooks rotate https://hooks.example.org/other")]
    [InlineData("webhooks enable 000000000000000000000000")]
    public async Task Refused_verb_gives_the_reason_on_stderr_and_keeps_nothing(string line)
    {
        Assert.Equal(1, await _run.RunAsync(line.Split(' ')));

        Assert.Empty(_run.Output);
        Assert.NotEmpty(_run.Error);
        Assert.Empty(await KeptAsync());
    }

    private Task<int> AddAsync(string option, string address) =>
        _run.RunAsync("subscribers", "add", option, address, "--watch", "Quetta", "--confirmed");

    /// <summary>The newest first.</summary>
    private async Task<IReadOnlyList<(string What, string Result)>> KeptAsync()
    {
        using var app = AlertsApp.Create(new() { DataFolder = _run.Folder, Beside = true });
        IReadOnlyList<AuditEntry> kept = await app.Services.GetRequiredService<AuditLog>().ListAsync(10, CancellationToken.None);
        Assert.DoesNotContain(kept, entry => $"{entry}".Contains("whsec_") || $"{entry}".Contains("example.org"));
        return [.. kept.Select(entry => (entry.What, entry.Result))];
    }
}
