using System.Text.Json.Serialization;
using Alerts.Feeds.Registry;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Platform.Text;

namespace Alerts.Classification.Findings;

/// <summary>An entry that is news of an attack, an operation or a clash, with its finding.</summary>
internal sealed record Report
{
    public static MessageQueue<Report> Queue { get; } = new(QueueNames.Reports, ClassificationJson.Shared.Report);

    /// <summary>Feed id and entry key: every revision of an entry has the same id.</summary>
    public required string Id { get; init; }

    /// <summary>The entry's revision: a newer one under the same id replaces the older one.</summary>
    public required string Revision { get; init; }

    public required string Outlet { get; init; }

    public Party? Party { get; init; }

    public required string Title { get; init; }

    /// <summary>Start of the entry's text, at most 1,000 characters.</summary>
    public string Text
    {
        get => field ?? "";
        init;
    }

    public Uri? Link { get; init; }

    /// <summary>When the outlet published it; else when it was fetched.</summary>
    public required DateTimeOffset Published { get; init; }

    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>
    /// The publication time cannot measure the delay: it is before the feed's first visit, or of the entry's first revision.
    /// </summary>
    public bool Untimed { get; init; }

    /// <summary>None only for a withdrawal. Includes the evidence of figures and groups.</summary>
    public required Finding Says { get; init; }

    /// <summary>A later revision no longer tells of an event: withdraws an earlier report, if there was one.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>How many times it was put back because it fits several events alike.</summary>
    public int Waits { get; init; }
}

[JsonSerializable(typeof(Report))]
internal sealed partial class ClassificationJson : JsonSerializerContext
{
    public static ClassificationJson Shared { get; } = new(WireJson.Options());
}
