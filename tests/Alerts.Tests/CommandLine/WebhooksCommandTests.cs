namespace Alerts.Tests.CommandLine;

public sealed class WebhooksCommandTests : IDisposable
{
    private readonly CommandRun _alerts = new();

    public void Dispose() => _alerts.Dispose();

    [Theory]
    [InlineData("--from", "yesterday")]
    [InlineData("--from", "")]
    [InlineData("--to", "2024-13-45")]
    public async Task Replay_names_a_time_that_cannot_be_read(string option, string text)
    {
        var begin = option == "--to" ? new[] { "--from", "2024-11-09" } : [];

        var code = await _alerts.RunAsync(["webhooks", "replay", "0123456789abcdef01234567", .. begin, option, text]);

        Assert.Equal(2, code);
        Assert.StartsWith($"{option}: '{text}' is not a time. Write such as 2024-11-09", _alerts.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_asks_for_a_delivery_or_a_range()
    {
        var code = await _alerts.RunAsync("webhooks", "replay", "0123456789abcdef01234567");

        Assert.Equal(2, code);
        Assert.StartsWith("Give either the id of a delivery or --from.", _alerts.Error, StringComparison.Ordinal);
    }
}
