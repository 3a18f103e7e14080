using System.Globalization;
using System.Text.Json;
using Alerts.EndToEnd.Parts;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Alerts.EndToEnd;

/// <summary>
/// The first page on a slow phone: its bytes, its requests and what moves while it loads. When it can be read is printed, not asserted.
/// </summary>
[Collection(EndToEndTests.Name)]
public sealed class PageWeightTests(PublishedApp app, ITestOutputHelper output)
{
    private const int MostBytes = 100_000;
    private const double MostShift = 0.1;

    private const string Shifts =
        "() => new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, one) => sum + one.value, 0)))"
        + ".observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => done(0), 500))";

    private const string Readable = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0";

    [SkippableTheory]
    [InlineData("/")]
    [InlineData("/ur")]
    public async Task First_page_is_light_stands_still_and_asks_no_other_host(string path)
    {
        Skip.If((Browser.MissingBecause ?? Mailbox.MissingBecause) is not null, Browser.MissingBecause ?? Mailbox.MissingBecause);
        await using var run = await MailRun.StartAsync(app);
        await using var browser = await Browser.StartAsync();
        foreach (var district in new[] { "Quetta", "Bannu", "Khuzdar", "Peshawar", "Turbat", "Tank" })
            run.Report($"Bomb blast kills 9 people in {district}");
        var page = await browser.PageAsync(390);
        await Eventually.SeesAsync(
            async () =>
            {
                await page.GotoAsync(run.Site.AbsoluteUri);
                return await page.Locator("article.incident").CountAsync();
            },
            incidents => incidents == 6,
            TimeSpan.FromSeconds(60)
        );

        var phone = await browser.PageAsync(390);
        var (bytes, hosts) = await LoadSlowlyAsync(phone, new Uri(run.Site, path));
        var shift = await phone.EvaluateAsync<double>(Shifts);
        var readable = await phone.EvaluateAsync<double>(Readable);

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{path}: {bytes} bytes, {hosts.Count} requests, layout shift {shift:0.000}, at 400 kbit/s and a sixth of the processor readable after {readable:0} ms"
            )
        );
        Assert.InRange(bytes, 1, MostBytes);
        Assert.All(hosts, host => Assert.Equal(run.Site.Authority, host));
        Assert.InRange(shift, 0, MostShift);
    }

    private static async Task<(long Bytes, List<string> Hosts)> LoadSlowlyAsync(IPage page, Uri address)
    {
        var (bytes, hosts) = (0L, new List<string>());
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("Network.enable");
        await tools.SendAsync(
            "Network.emulateNetworkConditions",
            new()
            {
                ["offline"] = false,
                ["latency"] = 150,
                ["downloadThroughput"] = 400_000 / 8,
                ["uploadThroughput"] = 400_000 / 8,
            }
        );
        await tools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 6 });
        tools.Event("Network.loadingFinished").OnEvent += (_, sent) =>
            bytes += (long)sent!.Value.GetProperty("encodedDataLength").GetDouble();
        page.Request += (_, request) => hosts.Add(new Uri(request.Url).Authority);
        await page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return (bytes, hosts);
    }
}
