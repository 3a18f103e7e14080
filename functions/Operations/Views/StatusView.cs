using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Platform.Text;
using Alerts.Web.Views;

namespace Alerts.Operations.Views;

/// <summary>The status page.</summary>
/// <param name="Summary">One line that says whether all is well.</param>
/// <param name="Rows">A line of the table: name, 24 hours, 30 days.</param>
public sealed record StatusView(
    bool Well,
    string Summary,
    string Feeds,
    TimeView? LastFetch,
    IReadOnlyList<StatusView.Row> Rows,
    IReadOnlyList<StatusView.Condition> Conditions,
    TimeView At,
    string Version
)
{
    internal static StatusView Of(StatusDocument status) =>
        new(
            status.Conditions.Count == 0,
            status.Conditions.Count switch
            {
                0 => "All is well",
                1 => "One problem",
                var many => Text($"{many} problems"),
            },
            Text($"{status.Feeds.Up} of {status.Feeds.Read}") + (status.Feeds.Stale > 0 ? Text($", {status.Feeds.Stale} stale") : ""),
            status.LastFetch is { } fetched ? TimeView.Of(fetched) : null,
            Table(status.Last24Hours, status.Last30Days),
            [.. status.Conditions.Select(one => new Condition(one.Words, one.Remedy, TimeView.Of(one.Since)))],
            TimeView.Of(status.At),
            status.Version
        )
        {
            Mail = status.Mail switch
            {
                "kept" => "Kept in the outbox on this machine",
                "off" => "Off",
                _ => "",
            },
        };

    public string Mail { get; private init; } = "";

    /// <param name="Part">Part of the row above it.</param>
    public sealed record Row(string Name, string Day, string Month, bool Part = false);

    public sealed record Condition(string Words, string Remedy, TimeView Since);

    private static Row[] Table(StatusDocument.Period day, StatusDocument.Period month) =>
        [
            new("From publication to delivery: half of alerts within", Took(day.FromPublication.P50), Took(month.FromPublication.P50)),
            new("95 % within", Took(day.FromPublication.P95), Took(month.FromPublication.P95), Part: true),
            new("From reading the feed to delivery: half of alerts within", Took(day.FromFetch.P50), Took(month.FromFetch.P50)),
            new("95 % within", Took(day.FromFetch.P95), Took(month.FromFetch.P95), Part: true),
            new("Delivered", Text($"{day.Sent:N0}"), Text($"{month.Sent:N0}")),
            .. month.Kept == 0 ? Array.Empty<Row>() : [new("Kept in the outbox", Text($"{day.Kept:N0}"), Text($"{month.Kept:N0}"))],
            new("Failed attempts", Text($"{day.Failed:N0}"), Text($"{month.Failed:N0}")),
            new("share of all attempts", Share(day), Share(month), Part: true),
        ];

    private static string Took(double? seconds) =>
        seconds switch
        {
            null => "–",
            < 10 => Text($"{seconds:0.0} s"),
            < 120 => Text($"{seconds:0} s"),
            < 7_200 => Text($"{seconds / 60:0} min"),
            _ => Text($"{seconds / 3600:0.0} h"),
        };

    private static string Share(StatusDocument.Period period) =>
        period.Sent + period.Failed == 0 ? "–" : Text($"{period.FailedShare * 100:0.0} %");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The status as open data.</summary>
/// <param name="LastFetch">When any feed was last read; null before the first.</param>
/// <param name="Conditions">Current faults; empty without any.</param>
internal sealed record StatusDocument(
    DateTimeOffset At,
    string Version,
    StatusDocument.FeedCounts Feeds,
    DateTimeOffset? LastFetch,
    StatusDocument.Period Last24Hours,
    StatusDocument.Period Last30Days,
    IReadOnlyList<StatusDocument.OpenCondition> Conditions
)
{
    /// <summary>"sent" by a mail service, "kept" in the outbox on this machine, or "off".</summary>
    public string Mail { get; init; } = "sent";

    /// <param name="Read">How many are active.</param>
    /// <param name="Up">Of those, how many the last visit could read.</param>
    /// <param name="Stale">Of those, how many are stale.</param>
    internal sealed record FeedCounts(int Read, int Up, int Stale);

    /// <param name="Failed">Failed attempts, and deliveries given up.</param>
    /// <param name="FromPublication">From the publication of a report to the delivery of its change.</param>
    /// <param name="FromFetch">From the fetch of a report to that: the part that this service controls.</param>
    internal sealed record Period(long Sent, long Failed, double FailedShare, Latency FromPublication, Latency FromFetch)
    {
        /// <summary>Mails that were only stored in the outbox; not in <see cref="Sent"/>.</summary>
        public long Kept { get; init; }
    }

    /// <summary>Seconds, within 4.5 %; null without deliveries.</summary>
    internal sealed record Latency(double? P50, double? P95);

    internal sealed record OpenCondition(string Rule, string Words, DateTimeOffset Since)
    {
        public string Remedy { get; init; } = "";
    }
}

// As in all open data, an unknown value is written as null.
[JsonSerializable(typeof(StatusDocument))]
internal sealed partial class StatusJson : JsonSerializerContext
{
    public static StatusJson Shared { get; } =
        new(new JsonSerializerOptions(WireJson.Options()) { DefaultIgnoreCondition = JsonIgnoreCondition.Never });
}
