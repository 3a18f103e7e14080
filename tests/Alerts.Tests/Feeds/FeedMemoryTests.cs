using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Alerts.Tests.Feeds;

/// <summary>
/// Reads feeds of the largest size that is taken, made to fill our memory, in a process whose heap ends at 100 MB: beyond it, .NET says
/// that memory is out, and the first line would tell it.
/// </summary>
public sealed class FeedMemoryTests : IDisposable
{
    private const int Size = 10_000_000;
    private const string Item = "<rss><channel><item><title>Blast in Quetta</title></item>";
    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(Item, "<a xmlns=\"b\">")]
    [InlineData(Item, "<a xmlns:b=\"http://purl.org/dc/terms/\"/>")]
    [InlineData(Item + "<a ", "xmlns:b='c' ")]
    [InlineData(Item, "<a>")]
    [InlineData(Item, "x</b>")]
    [InlineData(Item, "<a b='c' d='e'/>")]
    [InlineData(Item + "<item><title>", "x")]
    [InlineData(Item + "<item><title>", "&amp;")]
    [InlineData(Item + "<item><description>", "&lt;b&gt;x")]
    [InlineData(Item + "<item><media:group>", "<media:group><title>")]
    [InlineData(Item + "<item><guid>http://a.example/", "é")]
    [InlineData(Item + "<item><link>/", "é")]
    public async Task Feed_of_the_largest_size_takes_less_than_100_MB(string head, string unit) =>
        Assert.Equal("Blast in Quetta", (await ParseAsync(head + Repeat(unit, head))).GetProperty("title").GetString());

    [Theory]
    [InlineData("{\"items\":[", "1,", "too many parts")]
    [InlineData("{\"items\":[", "[],", "too many parts")]
    [InlineData("", "[", "broken JSON")]
    public async Task Json_of_the_largest_size_takes_less_than_100_MB(string head, string unit, string error) =>
        Assert.StartsWith(error, (await ParseAsync(head + Repeat(unit, head))).GetProperty("error").GetString(), StringComparison.Ordinal);

    private static string Repeat(string unit, string head) =>
        string.Concat(Enumerable.Repeat(unit, (Size - head.Length) / Encoding.UTF8.GetByteCount(unit)));

    /// <returns>The first line that <c>Alerts parse</c> prints.</returns>
    private async Task<JsonElement> ParseAsync(string feed)
    {
        var file = Path.Combine(_folder, "feed");
        await File.WriteAllTextAsync(file, feed);
        var alerts = Path.Combine(AppContext.BaseDirectory, "Alerts");
        var start = new ProcessStartInfo(alerts, ["parse", file]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x6400000";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return JsonDocument.Parse(output.Split('\n')[0]).RootElement;
    }
}
