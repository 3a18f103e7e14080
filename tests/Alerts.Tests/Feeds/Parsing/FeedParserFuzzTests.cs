using System.Diagnostics;
using System.Text;
using Alerts.Feeds.Parsing;
using FsCheck;
using FsCheck.Fluent;

namespace Alerts.Tests.Feeds.Parsing;

public class FeedParserFuzzTests
{
    /// <summary>No measure of speed: what has not ended by now would not end at all.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    public static TheoryData<int> Seeds => FuzzSeed.With(1);

    [Theory]
    [MemberData(nameof(Seeds), DisableDiscoveryEnumeration = true)]
    public void Parser_ends_with_a_result_when_samples_are_mutilated(int seed)
    {
        var mutilations =
            from name in Gen.Elements<string>(Sample.Names)
            from changes in Gen.ListOf(Gen.Choose(0, int.MaxValue - 1))
            select Mutilate(Sample.Bytes(name), [.. changes]);

        Prop.ForAll(mutilations.ToArbitrary(), Ends).Check(Config.QuickThrowOnFailure.WithMaxTest(2_500).WithReplay((ulong)seed, 3));
    }

    [Theory]
    [InlineData("<a>")]
    [InlineData("<a b='")]
    [InlineData("<a b=\"x")]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
    [InlineData("<!DOCTYPE x [")]
    [InlineData("<?xml ")]
    [InlineData("<?x>")]
    [InlineData("<!x>")]
    [InlineData("<item><title>")]
    [InlineData("</a>")]
    [InlineData("&#")]
    [InlineData("&amp")]
    [InlineData("<x xmlns:a='b' a:c=''>")]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("<item><description>&lt;b&gt;")]
    public void Parser_ends_soon_when_one_construct_is_repeated(string construct)
    {
        var bytes = Encoding.UTF8.GetBytes("<rss><channel>" + string.Concat(Enumerable.Repeat(construct, 1_000_000 / construct.Length)));
        var start = Stopwatch.GetTimestamp();

        FeedParser.Parse(bytes, null, new Uri("https://example.com/"));

        Assert.True(Stopwatch.GetElapsedTime(start) < Hang, $"{Stopwatch.GetElapsedTime(start)} for 1 MB");
    }

    [Fact]
    public void Parser_takes_no_more_entries_than_its_limit()
    {
        var items = string.Concat(Enumerable.Range(0, FeedParser.MaxEntries + 1).Select(i => $"<item><title>{i}</title></item>"));

        Assert.Equal(FeedParser.MaxEntries, Sample.Read(Encoding.UTF8.GetBytes($"<rss>{items}</rss>")).Entries.Count);
    }

    [Fact]
    public void Parser_keeps_the_text_of_what_is_too_deep()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 5_000));

        Assert.Equal("deep down", Sample.Item($"<description>{deep}deep down</description>").Summary);
    }

    private static bool Ends(byte[] bytes)
    {
        var start = Stopwatch.GetTimestamp();
        return FeedParser.Parse(bytes, null, null) is not null && Stopwatch.GetElapsedTime(start) < Hang;
    }

    /// <summary>Cuts, flips and repeats pieces, each number saying what and where.</summary>
    private static byte[] Mutilate(byte[] bytes, IReadOnlyList<int> changes)
    {
        foreach (var change in changes.Take(8))
        {
            if (bytes.Length == 0)
                break;
            var at = change / 4 % bytes.Length;
            var piece = bytes[at..Math.Min(bytes.Length, at + (change % 97))];
            bytes = (change % 4) switch
            {
                0 => bytes[..at],
                1 => [.. bytes[..at], (byte)(bytes[at] ^ (1 << (change % 8))), .. bytes[(at + 1)..]],
                2 => [.. bytes[..at], .. piece, .. piece, .. piece, .. bytes[at..]],
                _ => [.. bytes[..at], .. bytes[(at + piece.Length)..]],
            };
        }
        return bytes;
    }
}
