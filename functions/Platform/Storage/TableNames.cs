namespace Alerts.Platform.Storage;

/// <summary>All tables. <c>infra/</c> creates the same ones; a test compares.</summary>
internal static class TableNames
{
    /// <summary>Partition "feeds"; key: feed id.</summary>
    public const string Feeds = "feeds";

    /// <summary>Partition: feed id; key: entry key. "Have I seen this entry, and in this revision?"</summary>
    public const string Entries = "entries";

    /// <summary>Leases: partition: what is leased (such as "host"); key: which one.</summary>
    public const string Leases = "leases";

    /// <summary>Partition: month of the event, as 2024-11; key: newest day first, then the incident.</summary>
    public const string Incidents = "incidents";

    public const string IncidentIndex = "incidentindex";

    public const string Subscribers = "subscribers";

    /// <summary>Partition: shard of the address's keyed hash; key: the hash. "Who has this address?"</summary>
    public const string Addresses = "addresses";

    public const string Watches = "watches";

    /// <summary>
    /// Partition: incident and shard; key: subscriber and change. The insert if absent is what makes a second send impossible.
    /// </summary>
    public const string Deliveries = "deliveries";

    /// <summary>Deliveries by subscriber. Partition: subscriber; key: newest first, then the delivery's key.</summary>
    public const string Sent = "sent";

    /// <summary>What encrypts addresses. Partition "keys"; key "first": the key's id, and the key as the vault wrapped it.</summary>
    public const string Keys = "keys";

    /// <summary>Addresses that never get anything again. Partition: shard of the address's keyed hash; key: the hash.</summary>
    public const string Suppressed = "suppressed";

    /// <summary>How often a client signed up. Partition: hour; key: hash of the client under a key of the day.</summary>
    public const string Clients = "clients";

    /// <summary>What was delivered where nothing leaves the machine. Partition "outbox"; key: delivery.</summary>
    public const string Outbox = "outbox";

    /// <summary>
    /// Counts of deliveries and their duration. Partition: day; key: hour and process. For finished days, partition "days"; key: day.
    /// </summary>
    public const string Latency = "latency";

    /// <summary>Why messages failed for the last time. Partition: queue; key: hash of the message.</summary>
    public const string Failures = "failures";

    /// <summary>What operators are warned of while it lasts. Partition "conditions"; key: the condition.</summary>
    public const string Conditions = "conditions";

    /// <summary>Operators' one-time links and sessions. Partition: which of the two; key: hash of the secret.</summary>
    public const string Operators = "operators";

    /// <summary>What operators did. Partition: month; key: newest first.</summary>
    public const string Audit = "audit";

    /// <summary>
    /// When a chat was called. Partition: first digit of the hash; key: hash of what its service counts by. See Delivery/Limits.
    /// </summary>
    public const string Limits = "limits";

    /// <summary>
    /// Partition: subscriber; key: a change that was held back, the digest in progress, or what went out within the hour.
    /// </summary>
    public const string Held = "held";

    /// <summary>Partition: shard of the subscriber's id; key: minute and subscriber. "Whose digest is due?"</summary>
    public const string Due = "due";

    public static IReadOnlyList<string> All { get; } =
    [
        Feeds,
        Entries,
        Leases,
        Incidents,
        IncidentIndex,
        Subscribers,
        Addresses,
        Watches,
        Deliveries,
        Sent,
        Keys,
        Suppressed,
        Clients,
        Outbox,
        Latency,
        Failures,
        Conditions,
        Operators,
        Audit,
        Limits,
        Held,
        Due,
    ];
}
