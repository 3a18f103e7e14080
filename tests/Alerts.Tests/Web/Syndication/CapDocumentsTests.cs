using System.Net;
using System.Text;
using System.Xml.Linq;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Incidents.Edits;
using Alerts.Incidents.Repository;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Delivery;
using Alerts.Tests.Delivery.Webhooks;
using Alerts.Tests.Incidents;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Web.Syndication;

public sealed class CapDocumentsTests : IAsyncLifetime
{
    private static readonly XNamespace Cap = "urn:oasis:names:tc:emergency:cap:1.2";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly SiteHost _site = new();

    public Task InitializeAsync() => _site.StartAsync();

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Fact]
    public async Task Each_change_has_a_document_that_stays_and_refers_to_those_before()
    {
        var id = await OpenAsync();
        var first = await _site.TextAsync($"/feeds/incidents/{id}/1.cap");

        await UpdateAsync();
        await _site.Services.GetRequiredService<IncidentRetraction>().RetractAsync(id, null, CancellationToken.None);
        var newest = XDocument.Parse(await _site.TextAsync($"/feeds/incidents/{id}.cap")).Root!;

        Assert.Equal(first, await _site.TextAsync($"/feeds/incidents/{id}/1.cap"));
        Assert.Equal(["Alert", "Update", "Cancel"], (await ThreeAsync(id)).Select(document => document.Element(Cap + "msgType")!.Value));
        Assert.Equal($"{id}.3", newest.Element(Cap + "identifier")!.Value);
        Assert.Equal((await ThreeAsync(id)).Take(2).Select(Reference), newest.Element(Cap + "references")!.Value.Split(' '));
    }

    [Fact]
    public async Task Document_is_what_a_webhook_was_sent()
    {
        var id = await OpenAsync();
        await UpdateAsync();
        var changes = await _site.Services.GetRequiredService<IncidentStore>().ChangesAsync(id, CancellationToken.None);
        var format = _site.Services.GetServices<IWebhookFormat>().Single(one => one.Format == WebhookFormat.Cap);
        var to = FormatRig.Receiver(WebhookFormat.Cap);

        var sent = format.Write(new WebhookLetter(Content.Of(changes[0]) with { To = to }, []));
        var then = format.Write(new WebhookLetter(Content.Of(changes[1]) with { To = to }, [sent.Reference!]));

        Assert.Equal(
            [Encoding.UTF8.GetString(sent.Body), Encoding.UTF8.GetString(then.Body)],
            [await _site.TextAsync($"/feeds/incidents/{id}/1.cap"), await _site.TextAsync($"/feeds/incidents/{id}/2.cap")]
        );
    }

    [SkippableFact]
    public async Task Documents_are_valid_by_the_schema_of_the_standard()
    {
        CapSchema.SkipWithout();
        var id = await OpenAsync();
        await UpdateAsync();
        await _site.Services.GetRequiredService<IncidentRetraction>().RetractAsync(id, "A drill & <b>no</b>", CancellationToken.None);

        foreach (var document in (string[])["1", "2", "3"])
            Assert.Equal("", CapSchema.Complaints(await _site.Client.GetByteArrayAsync($"/feeds/incidents/{id}/{document}.cap")));
    }

    [Fact]
    public async Task Index_has_the_newest_document_of_each_incident_and_another_entry_after_a_change()
    {
        var id = await OpenAsync();
        var before = await IndexAsync();

        await UpdateAsync();
        var after = await IndexAsync();

        Assert.Equal([$"http://localhost:7071/feeds/incidents/{id}/1.cap"], before);
        Assert.Equal([$"http://localhost:7071/feeds/incidents/{id}/2.cap"], after);
    }

    [Fact]
    public async Task Merged_incident_leads_on_and_its_documents_stay()
    {
        var id = await OpenAsync();
        await _site.RecordAsync(A.Report("Six killed in Bannu", "2024-11-09 11:00", A.Attack("Bannu", 6)));
        _site.Time.Advance(TimeSpan.FromMinutes(1));
        var other = (await _site.JsonAsync("/api/incidents?district=Bannu")).GetProperty("incidents")[0].GetProperty("id").GetString()!;
        var document = await _site.TextAsync($"/feeds/incidents/{other}/1.cap");

        await _site.Services.GetRequiredService<IncidentMerge>().MergeAsync(other, id, null, CancellationToken.None);
        using var newest = await _site.Client.GetAsync($"/feeds/incidents/{other}.cap");

        Assert.Equal(
            (HttpStatusCode.PermanentRedirect, $"/feeds/incidents/{id}.cap"),
            (newest.StatusCode, newest.Headers.Location?.ToString())
        );
        Assert.Equal(document, await _site.TextAsync($"/feeds/incidents/{other}/1.cap"));
    }

    [Theory]
    [InlineData("/feeds/incidents/20241109-00000000.cap")]
    [InlineData("/feeds/incidents/none.cap")]
    [InlineData("/feeds/incidents/20241109-00000000/1.cap")]
    [InlineData("/feeds/incidents/20241109-00000000/x.cap")]
    public async Task Unknown_document_is_not_found(string path) => await _site.JsonAsync(path, HttpStatusCode.NotFound);

    [Fact]
    public async Task Document_of_the_demo_is_an_exercise()
    {
        await using var demo = new SiteHost(demo: true);
        await demo.StartAsync();
        await demo.RecordAsync(A.Report("Nine killed in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9)));
        var id = (await demo.JsonAsync("/api/incidents")).GetProperty("incidents")[0].GetProperty("id").GetString();

        var document = XDocument.Parse(await demo.TextAsync($"/feeds/incidents/{id}.cap")).Root!;

        Assert.Equal("Exercise", document.Element(Cap + "status")!.Value);
    }

    private async Task<string> OpenAsync()
    {
        await _site.RecordAsync(A.Report("Nine killed in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9)));
        _site.Time.Advance(TimeSpan.FromMinutes(1));
        return (await _site.JsonAsync("/api/incidents")).GetProperty("incidents")[0].GetProperty("id").GetString()!;
    }

    private async Task UpdateAsync()
    {
        await _site.RecordAsync(A.Report("Quetta toll rises to 26", "2024-11-09 12:00", A.Attack("Quetta", 26), outlet: "Geo"));
        _site.Time.Advance(TimeSpan.FromMinutes(1));
    }

    private async Task<IReadOnlyList<XElement>> ThreeAsync(string id)
    {
        var documents = new List<XElement>();
        for (var number = 1; number <= 3; number++)
            documents.Add(XDocument.Parse(await _site.TextAsync($"/feeds/incidents/{id}/{number}.cap")).Root!);
        return documents;
    }

    private async Task<IEnumerable<string>> IndexAsync() =>
        XDocument
            .Parse(await _site.TextAsync("/feeds/cap"))
            .Root!.Elements(Atom + "entry")
            .Elements(Atom + "link")
            .Where(link => (string?)link.Attribute("type") == "application/cap+xml")
            .Select(link => link.Attribute("href")!.Value);

    private static string Reference(XElement document) =>
        string.Join(',', ((string[])["sender", "identifier", "sent"]).Select(name => document.Element(Cap + name)!.Value));
}
