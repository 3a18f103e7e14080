using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Alerts.Classification.Findings;
using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Delivery;
using Alerts.Tests.Delivery.Webhooks;
using Alerts.Tests.Incidents;
using CsvHelper;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Web;

/// <summary>One incident through every form that it has: the facts are the same, in both languages.</summary>
public sealed class OneIncidentEverywhereTests : IAsyncLifetime
{
    private readonly SiteHost _site = new(fullCatalogue: true);
    private IncidentSummary _incident = null!;
    private IncidentChange _change = null!;

    public async Task InitializeAsync()
    {
        await _site.StartAsync();
        var attack = A.Attack("Quetta", 26, 62, new GroupMention("bla", GroupRole.Claimed)) with { Type = EventType.SuicideBombing };
        await _site.RecordAsync(A.Report("Suicide bombing kills 26 in Quetta", "2024-11-09 10:00", attack, "Indus Ledger"));
        var store = _site.Services.GetRequiredService<IncidentStore>();
        _incident = (await store.LatestAsync(new(), CancellationToken.None)).Incidents[0];
        _change = (await store.ChangesAsync(_incident.Id, CancellationToken.None))[^1];
    }

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Theory]
    [InlineData("/", "Suicide bombing", "Quetta", "Balochistan Liberation Army")]
    [InlineData("/incidents/{id}", "Suicide bombing", "Quetta", "Balochistan Liberation Army")]
    [InlineData("/districts/Quetta", "Suicide bombing", "Quetta", "Balochistan Liberation Army")]
    [InlineData("/feeds/atom", "Suicide bombing", "Quetta", "Balochistan Liberation Army")]
    [InlineData("/feeds/rss", "Suicide bombing", "Quetta", "Balochistan Liberation Army")]
    [InlineData("/ur", "خودکش دھماکا", "کوئٹہ", "بلوچستان لبریشن آرمی")]
    [InlineData("/ur/incidents/{id}", "خودکش دھماکا", "کوئٹہ", "بلوچستان لبریشن آرمی")]
    [InlineData("/ur/districts/Quetta", "خودکش دھماکا", "کوئٹہ", "بلوچستان لبریشن آرمی")]
    [InlineData("/feeds/atom?language=ur", "خودکش دھماکا", "کوئٹہ", "بلوچستان لبریشن آرمی")]
    [InlineData("/feeds/rss?language=ur", "خودکش دھماکا", "کوئٹہ", "بلوچستان لبریشن آرمی")]
    public async Task Pages_and_feeds_tell_it(string path, string type, string district, string group)
    {
        var text = await _site.TextAsync(path.Replace("{id}", _incident.Id, StringComparison.Ordinal));

        Assert.All([type, district, group, "26", "62", _incident.Id], fact => Assert.Contains(fact, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Data_of_each_format_tells_it()
    {
        var json = (await _site.JsonAsync("/api/v1/incidents")).GetProperty("incidents")[0];
        var geo = (await _site.JsonAsync("/api/v1/incidents?format=geojson")).GetProperty("features")[0].GetProperty("properties");
        var line = JsonDocument.Parse(await _site.TextAsync("/api/v1/incidents?format=ndjson")).RootElement;
        var csv = Row(await _site.TextAsync("/api/v1/incidents?format=csv"));

        (string, string, int, int)[] told =
        [
            (json.GetProperty("id").GetString()!, json.GetProperty("type").GetString()!, Best(json, "killed"), Best(json, "wounded")),
            (line.GetProperty("id").GetString()!, line.GetProperty("type").GetString()!, Best(line, "killed"), Best(line, "wounded")),
            (
                geo.GetProperty("id").GetString()!,
                geo.GetProperty("type").GetString()!,
                geo.GetProperty("killed").GetInt32(),
                geo.GetProperty("wounded").GetInt32()
            ),
            (csv["id"], csv["type"], Number(csv["killed"]), Number(csv["wounded"])),
        ];

        Assert.Equal(Enumerable.Repeat((_incident.Id, "suicide bombing", 26, 62), 4), told);
    }

    [Theory]
    [InlineData("en", "Suicide bombing", "Quetta, Balochistan", "Balochistan Liberation Army", "/incidents/")]
    [InlineData("ur", "خودکش دھماکا", "کوئٹہ، بلوچستان", "بلوچستان لبریشن آرمی", "/ur/incidents/")]
    public async Task Cap_tells_it(string language, string headline, string area, string group, string path)
    {
        XNamespace cap = "urn:oasis:names:tc:emergency:cap:1.2";

        var alert = XDocument.Parse(await _site.TextAsync($"/feeds/incidents/{_incident.Id}.cap"));

        var info = alert.Descendants(cap + "info").Single(one => one.Element(cap + "language")!.Value == language);
        var values = info.Descendants(cap + "parameter")
            .ToLookup(one => one.Element(cap + "valueName")!.Value, one => one.Element(cap + "value")!.Value);
        Assert.Equal(["suicide bombing", "26", "62"], values["type"].Concat(values["killed"]).Concat(values["wounded"]));
        Assert.EndsWith(path + _incident.Id, info.Element(cap + "web")!.Value, StringComparison.Ordinal);
        Assert.Contains(headline, info.Element(cap + "headline")!.Value, StringComparison.Ordinal);
        Assert.EndsWith(area, info.Descendants(cap + "areaDesc").Single().Value, StringComparison.Ordinal);
        Assert.Contains(group, info.Element(cap + "description")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Suicide bombing", "Quetta", "Balochistan Liberation Army")]
    [InlineData("ur", "خودکش دھماکا", "کوئٹہ", "بلوچستان لبریشن آرمی")]
    public void Mail_tells_it(string language, string type, string district, string group)
    {
        var alert = Content.Of(_change).In(language == "ur" ? Language.Urdu : Language.English);

        var mail = AlertMail.Write(alert, Content.Links, _site.Services.GetRequiredService<TopicCatalogue>(), _site.Time.GetUtcNow());

        Assert.All(
            [mail.Text, mail.Html],
            body =>
                Assert.All([type, district, group, "26", "62", _incident.Id], fact => Assert.Contains(fact, body, StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("en", "Suicide bombing", "Quetta")]
    [InlineData("ur", "خودکش دھماکا", "کوئٹہ")]
    public void Each_webhook_tells_it(string language, string type, string district)
    {
        foreach (var written in _site.Services.GetServices<IWebhookFormat>())
        {
            var format = written.Format;
            var receiver = FormatRig.Receiver(format) with
            {
                Preferences = new() { Language = language == "ur" ? Language.Urdu : Language.English },
            };
            var letter = new WebhookLetter(Content.Of(_change) with { To = receiver }, []);
            var body = Plain(written.Write(letter).Body);
            var program = format is WebhookFormat.Json or WebhookFormat.CloudEvents or WebhookFormat.Cap;

            Assert.All(
                program ? ["suicide bombing", "Quetta", "26", "62", _incident.Id] : (string[])[type, district, "26", "62", _incident.Id],
                fact => Assert.True(body.Contains(fact, StringComparison.Ordinal), $"{format} in {language} does not tell {fact}: {body}")
            );
        }
    }

    private static Dictionary<string, string> Row(string table)
    {
        using var reader = CsvReader.Create(new StringReader(table), new() { HasHeader = false });
        List<string[]> rows = [];
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows[0].Zip(rows[1]).ToDictionary(cell => cell.First, cell => cell.Second);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static int Best(JsonElement incident, string figure) => incident.GetProperty(figure).GetProperty("best").GetInt32();

    // JSON and forms write some characters by their numbers.
    private static string Plain(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        return Regex.Unescape(text.StartsWith('{') || text.StartsWith('<') ? text : Uri.UnescapeDataString(text.Replace('+', ' ')));
    }
}
