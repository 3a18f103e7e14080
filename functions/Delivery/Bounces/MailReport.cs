using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Bounces;

/// <summary>What a mailer says of one mail.</summary>
/// <param name="Address">As the mailer wrote it.</param>
/// <param name="Message">The mail's id, in any form that the mailer keeps to; only a soft bounce needs one.</param>
/// <param name="At">When it happened, as far as the mailer says.</param>
internal sealed record MailReport(string Address, MailOutcome Outcome, string Message, DateTimeOffset At)
{
    public SoftBounce AsSoftBounce(DateTimeOffset at) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Message)))[..16], at);

    /// <summary>Why nothing is sent to the address again; null when more may be.</summary>
    public SuppressionReason? Ends() =>
        Outcome switch
        {
            MailOutcome.Hard => SuppressionReason.Bounce,
            MailOutcome.Complaint => SuppressionReason.Complaint,
            _ => null,
        };

    public override string ToString() => $"MailReport {Outcome}";
}

/// <summary>What became of a mail after the mail server had taken it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MailOutcome>))]
internal enum MailOutcome
{
    /// <summary>There is no such mailbox, now and later.</summary>
    [JsonStringEnumMemberName("hard")]
    Hard,

    /// <summary>Not this time: the mailbox is full, a filter took it.</summary>
    [JsonStringEnumMemberName("soft")]
    Soft,

    /// <summary>Its reader called it spam.</summary>
    [JsonStringEnumMemberName("complaint")]
    Complaint,

    [JsonStringEnumMemberName("delivered")]
    Delivered,
}
