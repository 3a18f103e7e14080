using Alerts.EndToEnd.Parts;
using Microsoft.Playwright;

namespace Alerts.EndToEnd;

/// <summary>The first page, left open: what is new appears on it, and that it cannot be brought up to date is said.</summary>
[Collection(EndToEndTests.Name)]
public sealed class FreshPageTests(PublishedApp app)
{
    private const int MoreThanAMinute = 61_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [SkippableFact]
    public async Task Page_that_is_left_open_shows_what_is_new_and_says_when_it_cannot()
    {
        Skip.If((Browser.MissingBecause ?? Mailbox.MissingBecause) is not null, Browser.MissingBecause ?? Mailbox.MissingBecause);
        await using var run = await MailRun.StartAsync(app);
        await using var browser = await Browser.StartAsync();
        run.Report("Bomb blast kills 9 people in Quetta");
        var page = await browser.PageAsync(1280);
        await page.Clock.InstallAsync();
        await Eventually.SeesAsync(() => OpenAsync(page, run), incidents => incidents == 1, Patience);

        run.Report("Bomb blast kills 7 people in Bannu");
        await Eventually.SeesAsync(() => LaterAsync(page), incidents => incidents == 2, Patience);
        await page.Context.SetOfflineAsync(true);
        await Eventually.SeesAsync(
            () => FreshnessAsync(page),
            text => text.Contains("cannot be brought up to date", StringComparison.Ordinal),
            Patience
        );
        await page.Context.SetOfflineAsync(false);
        await Eventually.SeesAsync(() => FreshnessAsync(page), text => text.Contains("working", StringComparison.Ordinal), Patience);

        Assert.Equal(2, await page.Locator(".map svg a[href*='/incidents/']").CountAsync());
    }

    private static async Task<int> OpenAsync(IPage page, MailRun run)
    {
        await page.GotoAsync(run.Site.AbsoluteUri);
        return await page.Locator("article.incident").CountAsync();
    }

    private static async Task<int> LaterAsync(IPage page)
    {
        await page.Clock.FastForwardAsync(MoreThanAMinute);
        return await page.Locator("article.incident").CountAsync();
    }

    private static async Task<string> FreshnessAsync(IPage page)
    {
        await page.Clock.FastForwardAsync(MoreThanAMinute);
        return await page.Locator("#fresh").InnerTextAsync();
    }
}
