using System.Text.RegularExpressions;
using Alerts.EndToEnd.Parts;
using Microsoft.Playwright;

namespace Alerts.EndToEnd;

/// <summary>Four people and what they come for, in a browser, on the published executable.</summary>
[Collection(EndToEndTests.Name)]
public sealed class WalkTests(PublishedApp app)
{
    [SkippableFact]
    public async Task Four_people_find_what_they_come_for()
    {
        Skip.If((Browser.MissingBecause ?? Mailbox.MissingBecause) is not null, Browser.MissingBecause ?? Mailbox.MissingBecause);
        await using var run = await MailRun.StartAsync(app);
        await using var browser = await Browser.StartAsync();
        run.Report("Bomb blast kills 9 people in Quetta");
        run.Report("Security forces kill four militants in Bannu raid");
        var page = await browser.PageAsync(1280);
        await SeenAsync(page, run.Site);

        await ReadInUrduAsync(await browser.PageAsync(390), run.Site);
        await FilterCheckAndCiteAsync(page, run.Site);
        await DownloadAndSubscribeAsync(await browser.PageAsync(1280), run.Site);
        await ReadWithoutScriptAsync(await browser.PageAsync(390, script: false), run.Site);
    }

    private static async Task SeenAsync(IPage page, Uri site)
    {
        var seen = await Eventually.SeesAsync(
            async () =>
            {
                await page.GotoAsync(site.AbsoluteUri);
                return await page.Locator("article.incident").CountAsync();
            },
            incidents => incidents == 2,
            TimeSpan.FromSeconds(60)
        );
        Assert.Equal(2, seen);
    }

    /// <summary>A reader on a phone, in Urdu: the choice lasts, the map leads to the incident, the incident to alerts.</summary>
    private static async Task ReadInUrduAsync(IPage page, Uri site)
    {
        await page.GotoAsync(site.AbsoluteUri);
        await page.GetByRole(AriaRole.Link, new() { Name = "اردو", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");

        await page.GotoAsync(site.AbsoluteUri);
        Assert.Equal("/ur", new Uri(page.Url).AbsolutePath);
        Assert.False(await IsWiderThanScreenAsync(page), "The first page is wider than a phone.");

        await page.Locator(".map .sign").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("کوئٹہ");
        await page.Locator("a.call").ClickAsync();
        Assert.StartsWith("/ur/subscribe", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.True(await page.Locator("input[value='district:Quetta']").IsCheckedAsync(), "The district is not ticked.");
    }

    /// <summary>A journalist: filters, opens the incident, checks who says so, finds how to cite.</summary>
    private static async Task FilterCheckAndCiteAsync(IPage page, Uri site)
    {
        await page.GotoAsync(site.AbsoluteUri);
        await page.GetByText("Filter and search").ClickAsync();
        await page.Locator("select[name=kind]").SelectOptionAsync("attack");
        await page.Locator("input[name=q]").FillAsync("quetta");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        Assert.Matches("q=quetta.*kind=attack", page.Url);

        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Bombing in Quetta") }).Last.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Figures by source" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { NameRegex = new Regex("Test Times") }).First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("ul.reports").First).ToContainTextAsync("Bomb blast kills 9 people in Quetta");
        await page.GotoAsync(new Uri(site, "/about#licence").AbsoluteUri);
        await Assertions.Expect(page.GetByText("Cite an incident by its permanent address")).ToBeVisibleAsync();
    }

    /// <summary>An officer of an NGO: downloads a month, subscribes the office's chat.</summary>
    private static async Task DownloadAndSubscribeAsync(IPage page, Uri site)
    {
        await page.GotoAsync(new Uri(site, "/data").AbsoluteUri);
        var file = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href$='.csv']").First.ClickAsync());
        var lines = await File.ReadAllLinesAsync((await file.PathAsync())!);
        Assert.StartsWith("id,", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("Quetta", StringComparison.Ordinal));

        await page.GotoAsync(new Uri(site, "/subscribe?to=webhook").AbsoluteUri);
        await page.GetByLabel("Address of the webhook").FillAsync("http://10.0.0.7/hook");
        await page.GetByRole(AriaRole.Button, new() { Name = "Subscribe", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".problems")).ToBeVisibleAsync();
    }

    /// <summary>Someone without a script and with a screen reader: names, order, headings, tables.</summary>
    private static async Task ReadWithoutScriptAsync(IPage page, Uri site)
    {
        await page.GotoAsync(site.AbsoluteUri);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeFocusedAsync();
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        var levels = (await page.Locator("h1, h2, h3").AllAsync()).Select(heading => heading.EvaluateAsync<string>("h => h.tagName"));
        var order = string.Concat((await Task.WhenAll(levels)).Select(tag => tag[1]));
        Assert.DoesNotContain("13", order, StringComparison.Ordinal);
        foreach (var sign in await page.Locator(".map .sign").AllAsync())
            Assert.Matches("Quetta|Bannu", await sign.GetAttributeAsync("aria-label"));
        foreach (var table in await page.Locator("table").AllAsync())
            Assert.True(await table.Locator("th[scope]").CountAsync() > 1);
        await Assertions
            .Expect(page.GetByRole(AriaRole.Group, new() { NameRegex = new Regex("^Map of Pakistan with 2") }))
            .ToBeVisibleAsync();
    }

    private static Task<bool> IsWiderThanScreenAsync(IPage page) =>
        page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");
}
