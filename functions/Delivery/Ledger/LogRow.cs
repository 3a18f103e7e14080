using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Delivery.Messages;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Ledger;

/// <summary>
/// What a subscriber was sent, and its result; <see cref="Partition"/> and <see cref="Key"/> lead to the delivery's row.
/// </summary>
internal sealed record LogRow
{
    public required string Id { get; init; }

    public required string Partition { get; init; }

    public required string Key { get; init; }

    /// <summary>When the content came about: the change was made, the confirmation requested, the digest composed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>"incident.opened", "incident.updated", "incident.retracted", "digest", "confirming" or another notice.</summary>
    public required string What { get; init; }

    public string? Incident { get; init; }

    public int? Change { get; init; }

    public string? Headline { get; init; }

    public required DeliveryState State { get; init; }

    public string? Status { get; init; }

    public bool Kept { get; init; }

    public int Attempts { get; init; }

    /// <summary>When the last attempt began or ended; null in a row that announces one.</summary>
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
    public string StateWord => Kept ? "kept" : EnumWords<DeliveryState>.Of(State);

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
