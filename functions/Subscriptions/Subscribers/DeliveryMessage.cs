using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Incidents.Summaries;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>
/// A <see cref="DeliveryJob"/> as it is queued: one shape for all, because messages of other versions wait in the queues, for days.
/// </summary>
internal sealed record DeliveryMessage
{
    public IncidentChange? Change { get; init; }

    public QueuedNotice? Notice { get; init; }

    public QueuedDigest? Digest { get; init; }

    public required IReadOnlyList<string> Subscribers { get; init; }

    public string? Replay { get; init; }

    public bool Alone { get; init; }

    public int FailedAttempts { get; init; }

    public int OwnFailures { get; init; }

    public DateTimeOffset? ContentRefusedSince { get; init; }

    public int ContentRefusals { get; init; }

    public static DeliveryMessage Of(DeliveryJob job)
    {
        var message = new DeliveryMessage
        {
            Subscribers = job.Subscribers,
            Alone = job.Alone,
            FailedAttempts = job.FailedAttempts,
            OwnFailures = job.OwnFailures,
            ContentRefusedSince = job.ContentRefusedSince,
            ContentRefusals = job.ContentRefusals,
        };
        return job switch
        {
            ChangeJob(var change) => message with { Change = change },
            ReplayJob(var change, var request) => message with { Change = change, Replay = request },
            DigestJob(var at, var digest) => message with { Digest = new QueuedDigest(at, digest) },
            ConfirmationJob(var notice) => message with { Notice = new QueuedNotice(notice, NoticeKind.Confirm) },
            StopJob(var notice) => message with { Notice = new QueuedNotice(notice, NoticeKind.Stopped) },
            RemovalJob(var notice, RemovalReason.Erased) => message with { Notice = new QueuedNotice(notice, NoticeKind.Erase) },
            RemovalJob(var notice, _) => message with { Notice = new QueuedNotice(notice, NoticeKind.Expire) },
            _ => throw new ArgumentException($"{job.GetType().Name} is not queued.", nameof(job)),
        };
    }

    /// <exception cref="JsonException">It says nothing to deliver.</exception>
    public DeliveryJob ToJob() =>
        this switch
        {
            { Change: { } change, Replay: { } request } => Fill(new ReplayJob(change, request) { Subscribers = Subscribers }),
            { Change: { } change } => Fill(new ChangeJob(change) { Subscribers = Subscribers }),
            { Digest: { } digest } => Fill(new DigestJob(digest.At, digest.Id) { Subscribers = Subscribers }),
            { Notice.Kind: NoticeKind.Confirm } => Fill(new ConfirmationJob(Notice.Id) { Subscribers = Subscribers }),
            { Notice.Kind: NoticeKind.Stopped } => Fill(new StopJob(Notice.Id) { Subscribers = Subscribers }),
            { Notice.Kind: NoticeKind.Erase } => Fill(new RemovalJob(Notice.Id, RemovalReason.Erased) { Subscribers = Subscribers }),
            { Notice.Kind: NoticeKind.Expire } => Fill(new RemovalJob(Notice.Id, RemovalReason.Expired) { Subscribers = Subscribers }),
            _ => throw new JsonException("A delivery has a change, a digest or a notice."),
        };

    private DeliveryJob Fill(DeliveryJob job) =>
        job with
        {
            Alone = Alone,
            FailedAttempts = FailedAttempts,
            OwnFailures = OwnFailures,
            ContentRefusedSince = ContentRefusedSince,
            ContentRefusals = ContentRefusals,
        };
}

internal sealed record QueuedDigest(DateTimeOffset At, string? Id = null);

internal sealed record QueuedNotice(string Id, NoticeKind Kind);

[JsonConverter(typeof(JsonStringEnumConverter<NoticeKind>))]
internal enum NoticeKind
{
    [JsonStringEnumMemberName("confirm")]
    Confirm,

    [JsonStringEnumMemberName("expire")]
    Expire,

    [JsonStringEnumMemberName("stopped")]
    Stopped,

    [JsonStringEnumMemberName("erase")]
    Erase,
}

internal sealed class DeliveryJobConverter : JsonConverter<DeliveryJob>
{
    public override DeliveryJob? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, SubscriptionsJson.Shared.DeliveryMessage)?.ToJob();

    public override void Write(Utf8JsonWriter writer, DeliveryJob value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, DeliveryMessage.Of(value), SubscriptionsJson.Shared.DeliveryMessage);
}
