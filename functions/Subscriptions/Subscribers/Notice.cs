using System.Globalization;
using System.Text.Json.Serialization;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>A message about a subscription itself.</summary>
/// <param name="Id">Part of the delivery's key: a repeated notice is not sent again.</param>
internal sealed record Notice(string Id, NoticeKind Kind)
{
    public static Notice Confirm(Proposal proposal) => new("confirm-" + Moment(proposal), NoticeKind.Confirm);

    public static Notice Expire(Proposal proposal) => new("expire-" + Moment(proposal), NoticeKind.Expire);

    /// <summary>Not queued; each test's delivery has a new key.</summary>
    public static Notice Test(DateTimeOffset at) => new("test-" + Moment(at), NoticeKind.Test);

    /// <summary>One for each stop, however many deliveries fail.</summary>
    public static Notice Stopped(Subscriber subscriber) =>
        new("stopped-" + Moment(subscriber.DisabledAt ?? subscriber.CreatedAt), NoticeKind.Stopped);

    public static Notice Erase { get; } = new("erase", NoticeKind.Erase);

    private static string Moment(Proposal proposal) => Moment(proposal.At);

    private static string Moment(DateTimeOffset at) => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}

[JsonConverter(typeof(JsonStringEnumConverter<NoticeKind>))]
internal enum NoticeKind
{
    /// <summary>"Someone asked us to send alerts to this address. If it was you, open this link."</summary>
    [JsonStringEnumMemberName("confirm")]
    Confirm,

    /// <summary>Not sent: the time to confirm is over, and what was not confirmed is deleted.</summary>
    [JsonStringEnumMemberName("expire")]
    Expire,

    [JsonStringEnumMemberName("test")]
    Test,

    [JsonStringEnumMemberName("stopped")]
    Stopped,

    /// <summary>Not sent: deletes what an erasure left.</summary>
    [JsonStringEnumMemberName("erase")]
    Erase,
}
