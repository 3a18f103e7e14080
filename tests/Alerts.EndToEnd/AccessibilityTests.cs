using Alerts.EndToEnd.Parts;
using Alerts.Tests;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace Alerts.EndToEnd;

/// <summary>
/// Every page as axe-core, a checker that others wrote, sees it: on a phone and on a desk, in light and in dark, in both languages.
/// </summary>
[Collection(EndToEndTests.Name)]
public sealed class AccessibilityTests(PublishedApp app)
{
    private static readonly string[] Pages =
    [
        "/",
        "/subscribe",
        "/subscribe?to=webhook",
        "/stats",
        "/report",
        "/status",
        "/incidents/none",
        "/confirm/a/b",
        "/unsubscribe/a/b",
        "/manage/a/b",
        "/?q=quetta&kind=attack",
        "/provinces/Balochistan",
        "/districts/Quetta",
        "/groups/bla",
        "/about",
        "/embed",
        "/data/api",
        "/data",
        "/data/fields",
        "/schemas",
    ];

    // These are for programs and operators, and stay in English.
    private static readonly string[] EnglishAlone = ["/status", "/embed"];

    [SkippableFact]
    public async Task Axe_finds_nothing_serious_on_any_page()
    {
        var missing = Browser.MissingBecause ?? Mailbox.MissingBecause ?? NpmPackages.Missing("axe-core");
        Skip.If(missing is not null, missing);
        await using var run = await MailRun.StartAsync(app);
        await using var browser = await Browser.StartAsync();
        var alert = await BecomeReaderAsync(run, browser);
        string[] personal =
        [
            Mailbox.Link(alert, "/incidents/").AbsolutePath,
            Mailbox.Link(alert, "/manage/").AbsolutePath,
            Mailbox.Link(alert, "/manage/").AbsolutePath + "/erase",
        ];

        var found = new List<string>();
        foreach (
            var (width, scheme) in new[]
            {
                (390, ColorScheme.Light),
                (390, ColorScheme.Dark),
                (1280, ColorScheme.Light),
                (1280, ColorScheme.Dark),
            }
        )
        {
            var page = await browser.PageAsync(width, scheme);
            var english = Pages.Concat(personal).ToList();
            foreach (var path in english.Concat(english.Except(EnglishAlone).Select(path => "/ur" + path)))
            {
                await page.GotoAsync(new Uri(run.Site, path).AbsoluteUri);
                found.AddRange((await SeriousAsync(page)).Select(problem => $"{path} at {width} in {scheme}: {problem}"));
            }

            // On a page of ours its policy would hold, which forbids the styles that a mail has inside.
            await page.GotoAsync("about:blank");
            await page.SetContentAsync((string)alert["html"]!);
            found.AddRange((await SeriousAsync(page)).Select(problem => $"mail at {width} in {scheme}: {problem}"));
        }

        Assert.Empty(found);
    }

    private static async Task<JObject> BecomeReaderAsync(MailRun run, Browser browser)
    {
        var page = await browser.PageAsync(390, script: false);
        await page.GotoAsync(new Uri(run.Site, "/subscribe").AbsoluteUri);
        await page.GetByLabel("Email").FillAsync("asma@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Subscribe", Exact = true }).ClickAsync();
        await page.GotoAsync(Mailbox.Link(await run.Mailbox.MailAsync(1, () => run.Trace), "/confirm/").AbsoluteUri);
        await page.GetByRole(AriaRole.Button).ClickAsync();
        run.Report("Bomb blast kills 9 people in Quetta");
        return await run.Mailbox.MailAsync(2, () => run.Trace);
    }

    // Evaluated by the debugger, which no policy of the page binds.
    private static async Task<IEnumerable<string>> SeriousAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(NpmPackages.Folder, "node_modules", "axe-core", "axe.min.js")));
        var violations = JArray.Parse(await page.EvaluateAsync<string>("async () => JSON.stringify((await axe.run()).violations)"));
        return violations
            .Where(violation => (string?)violation["impact"] is "serious" or "critical")
            .Select(violation => $"{violation["id"]}: {violation["nodes"]![0]!["html"]}");
    }
}
