using System.Text;
using System.Text.Json;
using Alerts.EndToEnd.Parts;

namespace Alerts.EndToEnd;

/// <summary>
/// Reads feeds of the largest size that is taken, made to fill our memory, in a process whose heap ends at 100 MB: beyond it, .NET says
/// that memory is out, and the first line would tell it.
/// </summary>
[Collection(EndToEndTests.Name)]
public sealed class FeedMemoryTests(PublishedApp app) : IDisposable
{
    private const int Size = 10_000_000;
    private const string Item = "<rss><channel><item><title>Blast in Quetta</title></item>";
    private const string WellFormed = "<rss version='2.0'><channel><item><title>Blast in Quetta</title></item>";
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
    [InlineData(Item + "<item>", "<title>x</title>")]
    [InlineData(Item + "<item>", "<title>About seventy characters, so that all of what is taken is full of them.</title>")]
    [InlineData(Item + "<item>", "<link rel='self' type='x' href='&amp;&amp;&amp;&amp;&amp;'>&gt;&gt;&gt;&gt;&gt;</link>")]
    [InlineData(Item, "<item><title>x</title><description>80 kB</description></item>")]
    [InlineData(Item, "<item><title>x</title><description>&amp;</description></item>")]
    public async Task Feed_of_the_largest_size_takes_less_than_100_MB(string head, string unit) =>
        Assert.Equal("Blast in Quetta", (await ParseAsync(head + Repeat(unit, head))).GetProperty("title").GetString());

    /// <summary>So short that FeedReader has them as they stand.</summary>
    [Theory]
    [InlineData("<a b='c' d='e'>f</a>", 30_000)]
    [InlineData("<item><title>x</title></item>", 45_000)]
    [InlineData("<item><title>80 kB</title></item>", 24)]
    public async Task Well_formed_feed_takes_less_than_100_MB(string unit, int count)
    {
        var body = string.Concat(Enumerable.Repeat(Long(unit), count));

        Assert.Equal("Blast in Quetta", (await ParseAsync($"{WellFormed}{body}</channel></rss>")).GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("{\"items\":[", "1,", "too many parts")]
    [InlineData("{\"items\":[", "[],", "too many parts")]
    [InlineData("", "[", "broken JSON")]
    public async Task Json_of_the_largest_size_takes_less_than_100_MB(string head, string unit, string error) =>
        Assert.StartsWith(error, (await ParseAsync(head + Repeat(unit, head))).GetProperty("error").GetString(), StringComparison.Ordinal);

    /// <summary>Stands for every failure that our reader has no name for.</summary>
    [Fact]
    public async Task Feed_fails_by_name_and_the_next_one_is_read_when_there_is_no_memory_for_it()
    {
        var head = Item + "<item>";
        var unit = "<title>About seventy characters, so that all of what is taken is full of them.</title>";
        var next = Path.Combine(_folder, "next");
        await File.WriteAllTextAsync(next, WellFormed + "</channel></rss>");

        var lines = await LinesAsync(head + Repeat(unit, head), "0x3000000", next);

        Assert.StartsWith("the reader fails on it", lines[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("Blast in Quetta", lines[1].GetProperty("title").GetString());
    }

    private static string Repeat(string unit, string head) =>
        string.Concat(Enumerable.Repeat(Long(unit), (Size - head.Length) / Encoding.UTF8.GetByteCount(Long(unit))));

    private static string Long(string unit) => unit.Replace("80 kB", new string('x', 80_000), StringComparison.Ordinal);

    /// <returns>The first line that <c>Alerts parse</c> prints.</returns>
    private async Task<JsonElement> ParseAsync(string feed) => (await LinesAsync(feed, "0x6400000"))[0];

    private async Task<IReadOnlyList<JsonElement>> LinesAsync(string feed, string limit, params string[] more)
    {
        var file = Path.Combine(_folder, "feed");
        await File.WriteAllTextAsync(file, feed);
        var memory = new Dictionary<string, string?> { ["DOTNET_GCHeapHardLimit"] = limit, ["DOTNET_gcConcurrent"] = "0" };
        var (exit, output, _) = await AlertsProcess.RunAsync(app, memory, ["parse", file, .. more]);
        Assert.Equal(0, exit);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
