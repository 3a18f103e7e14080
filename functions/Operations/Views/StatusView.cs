using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Views;
using Alerts.Web.Wording;

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
    internal static StatusView Of(StatusDocument status, Language language) =>
        new(
            status.Conditions.Count == 0,
            status.Conditions.Count switch
            {
                0 => StatusPhrases.Well.In(language),
                1 => StatusPhrases.OneProblem.In(language),
                var many => StatusPhrases.Problems.In(language, many),
            },
            StatusPhrases.UpOf.In(language, status.Feeds.Up, status.Feeds.Read)
                + (status.Feeds.Stale > 0 ? StatusPhrases.Stale.In(language, status.Feeds.Stale) : ""),
            status.LastFetch is { } fetched ? TimeView.Of(fetched, language) : null,
            Table(status.Last24Hours, status.Last30Days, language),
            [.. status.Conditions.Select(one => new Condition(one.Words, one.Remedy, TimeView.Of(one.Since, language)))],
            TimeView.Of(status.At, language),
            status.Version
        )
        {
            Mail = status.Mail switch
            {
                "kept" => StatusPhrases.MailKept.In(language),
                "off" => StatusPhrases.MailOff.In(language),
                _ => "",
            },
        };

    public string Mail { get; private init; } = "";

    /// <param name="Part">Part of the row above it.</param>
    public sealed record Row(string Name, string Day, string Month, bool Part = false);

    public sealed record Condition(string Words, string Remedy, TimeView Since);

    private static Row[] Table(StatusDocument.Period day, StatusDocument.Period month, Language language)
    {
        return
        [
            Times(StatusPhrases.FromPublication, period => period.FromPublication.P50),
            Times(StatusPhrases.Within95, period => period.FromPublication.P95, part: true),
            Times(StatusPhrases.FromFetch, period => period.FromFetch.P50),
            Times(StatusPhrases.Within95, period => period.FromFetch.P95, part: true),
            Counts(StatusPhrases.Delivered, period => period.Sent),
            .. month.Kept == 0 ? Array.Empty<Row>() : [Counts(StatusPhrases.Kept, period => period.Kept)],
            Counts(StatusPhrases.Failed, period => period.Failed),
            new(StatusPhrases.Share.In(language), Share(day, language), Share(month, language), Part: true),
        ];

        Row Times(Phrase name, Func<StatusDocument.Period, double?> seconds, bool part = false) =>
            new(name.In(language), Took(seconds(day), language), Took(seconds(month), language), part);

        Row Counts(Phrase name, Func<StatusDocument.Period, long> count) =>
            new(name.In(language), Text($"{count(day):N0}"), Text($"{count(month):N0}"));
    }

    private static string Took(double? seconds, Language language) =>
        seconds switch
        {
            null => "–",
            < 10 => StatusPhrases.Seconds.In(language, Text($"{seconds:0.0}")),
            < 120 => StatusPhrases.Seconds.In(language, Text($"{seconds:0}")),
            < 7_200 => StatusPhrases.Minutes.In(language, Text($"{seconds / 60:0}")),
            _ => StatusPhrases.Hours.In(language, Text($"{seconds / 3600:0.0}")),
        };

    private static string Share(StatusDocument.Period period, Language language) =>
        period.Sent + period.Failed == 0 ? "–" : StatusPhrases.Percent.In(language, Text($"{period.FailedShare * 100:0.0}"));

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
