using System.Text.Json.Serialization;
using Alerts.Platform.Storage;
using Alerts.Platform.Text;

namespace Alerts.Hosting.Demo;

/// <summary>
/// The moment from which the demo's news is counted. It is stored with the data, so that a killed demo continues: the same entries with
/// the same times, nothing twice.
/// </summary>
internal sealed class DemoStart(ITableStore tables, TimeProvider time)
{
    private const string Partition = "demo";
    private const string Key = "start";

    private readonly DocumentTable<DemoStartRow> _rows = new(tables, TableNames.Leases, DemoJson.Shared.DemoStartRow);
    private DateTimeOffset? _known;

    public async Task<DateTimeOffset> AtAsync(CancellationToken cancel) => _known ??= await ReadAsync(cancel) ?? await MakeAsync(cancel);

    private async Task<DateTimeOffset?> ReadAsync(CancellationToken cancel) => (await _rows.GetAsync(Partition, Key, cancel))?.Value.At;

    private async Task<DateTimeOffset> MakeAsync(CancellationToken cancel)
    {
        // Whole seconds, as in Last-Modified.
        var now = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
        var inserted = await _rows.InsertAsync(Partition, Key, new DemoStartRow(now), cancel);
        return inserted is not null ? now : await ReadAsync(cancel) ?? now;
    }
}

internal sealed class DemoEnd(DemoNews news, DemoStart start, TimeProvider time)
{
    public const string Text =
        "The demo's news is over. The pages stay up until Ctrl-C.\n"
        + "To watch real feeds, run the same command without 'demo'. Delivery__SmtpHost names your mail server; infra/README.md lists the "
        + "other settings.";

    /// <summary>A feed is read every few seconds, and one whose host was busy returns after 15.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(20);

    /// <param name="since">When anything was last read or sent.</param>
    public async Task<bool> IsOverAsync(DateTimeOffset since, CancellationToken cancel)
    {
        var last = (await start.AtAsync(cancel)).AddSeconds(news.Entries.Max(entry => entry.After));
        return time.GetUtcNow() - (since > last ? since : last) >= Quiet;
    }
}

[JsonSerializable(typeof(DemoOutlet))]
[JsonSerializable(typeof(DemoEntry))]
[JsonSerializable(typeof(DemoStartRow))]
internal sealed partial class DemoJson : JsonSerializerContext
{
    public static DemoJson Shared { get; } = new(WireJson.Options());
}

internal sealed record DemoStartRow(DateTimeOffset At);

internal static class DemoLinks
{
    public const string Webhook = "/demo/webhook";

    public static string Feed(string address, string outlet) => $"{address}/demo/feeds/{outlet}.xml";

    public static string Article(string address, DemoItem item) => $"{address}/demo/articles/{item.Outlet}/{item.Path}";
}
