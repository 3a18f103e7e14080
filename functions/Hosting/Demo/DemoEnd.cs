namespace Alerts.Hosting.Demo;

/// <summary>When the demo has no more news, and what to do then.</summary>
internal sealed class DemoEnd(DemoNews news, DemoStart start, TimeProvider time)
{
    public const string Text =
        "The demo's news is over. The pages stay up until Ctrl-C.\n"
        + "To watch real feeds, run the same command without 'demo'. Delivery__SmtpHost names your mail server; README.md lists the "
        + "other settings.";

    /// <summary>A feed is asked every few seconds, and one whose host was taken comes back after 15.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(20);

    /// <param name="since">When anything was last read or sent.</param>
    public async Task<bool> IsOverAsync(DateTimeOffset since, CancellationToken cancel)
    {
        var last = (await start.AtAsync(cancel)).AddSeconds(news.Entries.Max(entry => entry.After));
        return time.GetUtcNow() - (since > last ? since : last) >= Quiet;
    }
}
