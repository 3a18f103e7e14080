using System.Text;
using Alerts.Feeds.Parsing;

namespace Alerts.Tests.Feeds.Parsing;

public class EntryReaderTests
{
    [Theory]
    [InlineData("<title>A</title>", "A")]
    [InlineData("<TITLE>A</TITLE>", "A")]
    [InlineData("<title/><dc:title>B</dc:title>", "B")]
    [InlineData("<media:group><media:title>C</media:title></media:group>", "C")]
    [InlineData("<media:title>C</media:title><title>A</title>", "A")]
    [InlineData("<title>A <b>bold</b> one</title>", "A bold one")]
    [InlineData("<title><![CDATA[A & B]]></title>", "A & B")]
    [InlineData("<title>A &amp;amp; B</title>", "A & B")]
    [InlineData("<title>A &rsquo; B</title>", "A ’ B")]
    [InlineData("<title>A & B</title>", "A & B")]
    [InlineData("<title>&#x41;&#65;</title>", "AA")]
    [InlineData("<title type='text'>1 &lt; 2</title>", "1 < 2")]
    [InlineData("<title mode='base64'>QSA8Yj5CPC9iPg==</title>", "A B")]
    [InlineData("<title mode='base64'>not base64!</title>", "not base64!")]
    [InlineData("<title>A<link>https://a.example/</link>", "A")]
    [InlineData("<title>A<!-- no --> B<?php no ?></title>", "A B")]
    public void Title_is_read_however_it_is_written(string item, string expected) => Assert.Equal(expected, Sample.Item(item).Title);

    [Theory]
    [InlineData("<link>https://a.example/1</link>", "https://a.example/1")]
    [InlineData("<link> https://a.example/1\n </link>", "https://a.example/1")]
    [InlineData("<link href='https://a.example/1'/>", "https://a.example/1")]
    [InlineData("<link rel='self' href='https://a.example/f'/><link rel='alternate' href='https://a.example/1'/>", "https://a.example/1")]
    [InlineData("<link type='application/pdf' href='https://a.example/p'/><link href='https://a.example/1'/>", "https://a.example/1")]
    [InlineData("<link>https://a.example/1</link><link rel='enclosure' href='https://a.example/p'/>", "https://a.example/1")]
    [InlineData("<link href=https://a.example/1 />", "https://a.example/1")]
    [InlineData("<guid>https://a.example/1</guid>", "https://a.example/1")]
    [InlineData("<guid isPermaLink='false'>https://a.example/1</guid>", "")]
    [InlineData("<guid>4711</guid>", "")]
    [InlineData("<guid>https://a.example/g</guid><link>https://a.example/1</link>", "https://a.example/1")]
    [InlineData("<link>relative/1</link>", "relative/1")]
    public void Link_is_the_page_for_people(string item, string expected) =>
        Assert.Equal(expected, Sample.Item($"<title>A</title>{item}").Link);

    [Theory]
    [InlineData("<description>D</description>", "D", "")]
    [InlineData("<content:encoded>&lt;p>C&lt;/p></content:encoded>", "C", "C")]
    [InlineData("<description>D</description><content:encoded>C</content:encoded>", "D", "C")]
    [InlineData("<description> </description><dc:description>E</dc:description>", "E", "")]
    [InlineData("<body xmlns='http://www.w3.org/1999/xhtml'><p>one</p><p>two</p></body>", "one two", "one two")]
    [InlineData("<media:group><media:description>M</media:description></media:group>", "M", "")]
    public void Summary_and_content_are_told_apart(string item, string summary, string content)
    {
        var entry = Sample.Item($"<title>A</title>{item}");

        Assert.Equal((summary, content), (entry.Summary, entry.Content));
    }

    [Theory]
    [InlineData("<pubDate>Sat, 9 Nov 2024 08:25:00 GMT</pubDate>", true, false)]
    [InlineData("<pubDate>soon</pubDate><issued>2024-11-09T08:25Z</issued>", true, false)]
    [InlineData("<dcterms:modified>2024-11-09T08:25Z</dcterms:modified>", false, true)]
    [InlineData("<created>2024-11-09T08:25Z</created>", true, false)]
    [InlineData("<pubDate>soon</pubDate>", false, false)]
    public void Times_are_the_first_that_can_be_read(string item, bool published, bool updated)
    {
        var entry = Sample.Item($"<title>A</title>{item}");

        Assert.Equal((published, updated), (entry.Published is not null, entry.Updated is not null));
    }

    [Fact]
    public void Default_namespace_of_a_content_does_not_reach_the_next_element() =>
        Assert.Equal(
            "B",
            Sample.Item("<description><div xmlns='http://www.w3.org/1999/xhtml'>A</div></description><title>B</title>").Title
        );

    [Theory]
    [InlineData("http://purl.org/dc/elements/1.1/", "x")]
    [InlineData("HTTP://PURL.ORG/dc/elements/1.1/", "dc")]
    public void Namespace_counts_and_not_its_prefix(string space, string prefix) =>
        Assert.NotNull(Sample.Item($"<title>A</title><{prefix}:date xmlns:{prefix}='{space}'>2024-11-09</{prefix}:date>").Updated);

    [Theory]
    [InlineData("<ttl>15</ttl>", 15)]
    [InlineData("<ttl>15</ttl><sy:updatePeriod>hourly</sy:updatePeriod>", 60)]
    [InlineData("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>48</sy:updateFrequency>", 30)]
    [InlineData("<sy:updateFrequency>24</sy:updateFrequency>", 60)]
    [InlineData("<sy:updatePeriod>weekly</sy:updatePeriod>", 1440)]
    [InlineData("<sy:updatePeriod>often</sy:updatePeriod>", null)]
    [InlineData("<ttl>0</ttl>", null)]
    [InlineData("<ttl>-5</ttl>", null)]
    [InlineData("<ttl>99999</ttl>", 1440)]
    [InlineData("", null)]
    public void Asked_interval_is_the_longer_up_to_a_day(string channel, int? minutes)
    {
        var feed = Sample.Read(Encoding.UTF8.GetBytes($"<rss><channel>{channel}</channel></rss>"));

        Assert.Equal(minutes, (int?)feed.AskedInterval?.TotalMinutes);
    }

    [Theory]
    [InlineData("https://a.example/x/", null, "https://a.example/x/1")]
    [InlineData("https://a.example/x/", "y/", "https://a.example/x/y/1")]
    [InlineData("https://a.example/x/", "javascript:", "https://a.example/x/1")]
    [InlineData("../up/", null, "https://feeds.example/up/1")]
    public void Relative_link_is_resolved_against_the_bases_around_it(string outer, string? inner, string expected)
    {
        var xml = $"<feed xml:base='{outer}'><entry{(inner is null ? "" : $" xml:base='{inner}'")}><link href='1'/></entry></feed>";

        Assert.Equal(
            expected,
            Sample.Read(Encoding.UTF8.GetBytes(xml), null, new Uri("https://feeds.example/all/feed.xml")).Entries[0].Link
        );
    }
}
