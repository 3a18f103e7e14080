using System.Text.Json.Serialization;
using Alerts.Feeds.Registry;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Platform.Text;

namespace Alerts.Classification.Findings;

/// <summary>An entry that is news of an attack, an operation or a clash, and what it says.</summary>
internal sealed record Report
{
    public static MessageQueue<Report> Queue { get; } = new(QueueNames.Reports, ClassificationJson.Shared.Report);

    /// <summary>Feed id and entry key: the same entry again, in whatever revision, is the same report.</summary>
    public required string Id { get; init; }

    /// <summary>The entry's revision: a second one under the same id replaces what the first said.</summary>
    public required string Revision { get; init; }

    public required string Outlet { get; init; }

    /// <summary>The side of the conflict that the outlet belongs to; null for all others.</summary>
    public Party? Party { get; init; }

    public required string Title { get; init; }

    /// <summary>Start of the entry's text, at most 1,000 characters.</summary>
    public string Text
    {
        get => field ?? "";
        init;
    }

    public Uri? Link { get; init; }

    /// <summary>When the outlet published it; when we fetched it, where the outlet does not say.</summary>
    public required DateTimeOffset Published { get; init; }

    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>
    /// The time of publication does not measure how fast it was told: it was published before its feed was first read, or it revises an
    /// entry, whose publication was that of the first revision.
    /// </summary>
    public bool Untimed { get; init; }

    /// <summary>Of kind none only when withdrawn. Of the evidence, what figures and groups rest on goes along.</summary>
    public required Finding Says { get; init; }

    /// <summary>A later revision of an entry that tells of no event any more: what it reported before, if it did, is taken back.</summary>
    public bool Withdrawn { get; init; }
}

[JsonSerializable(typeof(Report))]
internal sealed partial class ClassificationJson : JsonSerializerContext
{
    public static ClassificationJson Shared { get; } = new(WireJson.Options());
}
