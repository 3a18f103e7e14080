using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Delivery.Messages;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Ledger;

/// <summary>
/// What a subscriber was sent, and how it ended; the row of the deliveries is under <see cref="Partition"/> and <see cref="Key"/>.
/// </summary>
internal sealed record LogRow
{
    /// <summary>The delivery's id, "msg_…".</summary>
    public required string Id { get; init; }

    public required string Partition { get; init; }

    public required string Key { get; init; }

    /// <summary>When what it tells happened: the change was made, the confirmation asked for, the digest put together.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>"incident.opened", "incident.updated", "incident.retracted", "digest", "confirming" or another notice.</summary>
    public required string What { get; init; }

    /// <summary>Null when it is of none, or of several.</summary>
    public string? Incident { get; init; }

    /// <summary>Number of the incident's change; null with <see cref="Incident"/>.</summary>
    public int? Change { get; init; }

    /// <summary>Of the incident, or of the gravest one of a digest; null for a notice.</summary>
    public string? Headline { get; init; }

    public required DeliveryState State { get; init; }

    /// <summary>How the last attempt ended, such as "200" or "timed out"; null before it did.</summary>
    public string? Status { get; init; }

    /// <summary>With "sent": it was only stored in the outbox.</summary>
    public bool Kept { get; init; }

    public int Attempts { get; init; }

    /// <summary>When the last attempt began or ended; null in a row that only says that one is about to.</summary>
    public DateTimeOffset? Tried { get; init; }

    public LogRow With(DeliveryRow row) =>
        this with
        {
            State = row.State,
            Status = row.Status,
            Kept = row.Kept,
            Attempts = row.Attempts,
            Tried = row.At,
        };

    /// <summary>The state, in a word for data and operators.</summary>
    [JsonIgnore]
    public string StateWord => Kept ? "kept" : WordCheck<DeliveryState>.Word(State);

    public static LogRow Of(DeliveryKey key, AlertContent content)
    {
        var row = new LogRow
        {
            Id = key.Id,
            Partition = key.Partition,
            Key = key.Key,
            At = default,
            What = content.GetType().Name.ToLowerInvariant(),
            State = DeliveryState.Sending,
        };
        return content switch
        {
            AlertContent.Changed { Change: var change } => row with
            {
                At = change.At,
                What = "incident." + change.Kind.ToString().ToLowerInvariant(),
                Incident = change.Incident.Id,
                Change = change.Number,
                Headline = change.Incident.Headline,
            },
            AlertContent.Digesting { Digest: var digest } => row with
            {
                At = digest.To,
                What = "digest",
                Headline = digest.Items is [var gravest, ..] ? gravest.Incident.Headline : null,
            },
            AlertContent.Confirming { Proposal: var proposal } => row with { At = proposal.At },
            AlertContent.Testing { Sample: var sample } => row with { At = sample.At },
            AlertContent.Stopped { At: var at } => row with { At = at },
            _ => row,
        };
    }
}

[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(DeliveryRow))]
[JsonSerializable(typeof(LogRow))]
internal sealed partial class DeliveryJson : JsonSerializerContext
{
    public static DeliveryJson Shared { get; } = new(WireJson.Options());
}
