using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Bounces;

/// <summary>A mailer's report on one mail.</summary>
/// <param name="Address">As the mailer wrote it.</param>
/// <param name="Message">The mail's id, in any consistent form; only a soft bounce needs one.</param>
/// <param name="At">When it happened, as far as the mailer says.</param>
internal sealed record MailReport(string Address, MailOutcome Outcome, string Message, DateTimeOffset At)
{
    public SoftBounce AsSoftBounce(DateTimeOffset at) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Message)))[..16], at);

    /// <summary>Why the address gets nothing again; null when it may.</summary>
    public SuppressionReason? Ends() =>
        Outcome switch
        {
            MailOutcome.Hard => SuppressionReason.Bounce,
            MailOutcome.Complaint => SuppressionReason.Complaint,
            _ => null,
        };

    public override string ToString() => $"MailReport {Outcome}";
}

[JsonConverter(typeof(JsonStringEnumConverter<MailOutcome>))]
internal enum MailOutcome
{
    [JsonStringEnumMemberName("hard")]
    Hard,

    /// <summary>Not this time: the mailbox is full, or a filter rejected it.</summary>
    [JsonStringEnumMemberName("soft")]
    Soft,

    [JsonStringEnumMemberName("complaint")]
    Complaint,

    [JsonStringEnumMemberName("delivered")]
    Delivered,
}
