using System.Net;
using Alerts.EndToEnd.Parts;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace Alerts.EndToEnd;

/// <summary>A reader's whole life with the service: in a browser, through a mail server, on the published executable.</summary>
[Collection(EndToEndTests.Name)]
public sealed class ReaderTests(PublishedApp app)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(8);

    [SkippableFact]
    public async Task A_reader_signs_up_confirms_is_alerted_changes_stops_and_is_erased()
    {
        Skip.If((Browser.MissingBecause ?? Mailbox.MissingBecause) is not null, Browser.MissingBecause ?? Mailbox.MissingBecause);
        await using var run = await MailRun.StartAsync(app);
        await using var browser = await Browser.StartAsync();
        var page = await browser.PageAsync(width: 390);

        await SignUpAsync(page, run.Site);
        var asked = await run.Mailbox.MailAsync(1, () => run.Trace);
        await page.GotoAsync(Mailbox.Link(asked, "/confirm/").AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, send me alerts" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Alerts are on")).ToBeVisibleAsync();

        run.Report("Bomb blast kills 9 people in Quetta");
        var alert = await run.Mailbox.MailAsync(2, () => run.Trace);
        CheckAlert(alert);

        await page.GotoAsync(Mailbox.Link(alert, "/manage/").AbsoluteUri);
        await Assertions.Expect(page.GetByText("Bombing in Quetta")).ToBeVisibleAsync();
        await MoveToSindhAsync(page);
        run.Report("Bomb blast kills 11 people in Khuzdar");
        await Task.Delay(Quiet);
        Assert.Equal(2, run.Mailbox.Mails.Count);

        await UnsubscribeAsync(run, alert);
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("you stopped these alerts")).ToBeVisibleAsync();
        await EraseAsync(page);
        Assert.Equal(HttpStatusCode.NotFound, await run.AskAsync(HttpMethod.Get, Mailbox.Link(alert, "/manage/")));
        Assert.Equal(2, run.Mailbox.Mails.Count);
    }

    private static async Task SignUpAsync(IPage page, Uri site)
    {
        await page.GotoAsync(new Uri(site, "/subscribe").AbsoluteUri);
        await page.GetByLabel("Email").FillAsync("asma@example.org");
        await page.GetByPlaceholder("such as Quetta").FillAsync("baloch");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Balochistan", Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Subscribe", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Check your email")).ToBeVisibleAsync();
    }

    private static void CheckAlert(JObject alert)
    {
        Assert.Equal("asma@example.org", (string?)alert["to"]![0]);
        Assert.Equal("Bombing in Quetta, Balochistan: 9 killed", (string?)alert["subject"]);
        Assert.Equal("List-Unsubscribe=One-Click", (string?)alert["headers"]!["list-unsubscribe-post"]);
        Assert.Equal("auto-generated", (string?)alert["headers"]!["auto-submitted"]);
        Assert.DoesNotContain("\n", (string)alert["headers"]!["list-unsubscribe"]!, StringComparison.Ordinal);
        var picture = Assert.Single((JArray)alert["pictures"]!);
        Assert.Equal(("image/png", true), ((string?)picture["contentType"], (bool?)picture["related"]));
        Assert.InRange((int)picture["bytes"]!, 1_000, 15_000);

        // The parser puts a picture that the HTML refers to in its place: nothing is left to load.
        Assert.Contains("src=\"data:image/png;base64,", (string)alert["html"]!, StringComparison.Ordinal);
        Assert.Contains("You get this because you watch Balochistan.", (string)alert["text"]!, StringComparison.Ordinal);
    }

    private static async Task MoveToSindhAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Balochistan", Exact = true }).First.UncheckAsync();
        await page.GetByText("Add to what you watch").ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Sindh", Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
    }

    // As a mail program does it (RFC 8058, section 3.2): without cookies, and no redirect is an answer.
    private static async Task UnsubscribeAsync(MailRun run, JObject alert)
    {
        var link = ((string)alert["headers"]!["list-unsubscribe"]!).Trim('<', '>');
        var answer = await run.AskAsync(HttpMethod.Post, new Uri(link), new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
        Assert.Equal(HttpStatusCode.OK, answer);
    }

    private static async Task EraseAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "erase everything we hold about you" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Erase everything" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Everything is erased")).ToBeVisibleAsync();
    }
}
