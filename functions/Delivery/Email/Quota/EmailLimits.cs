using Alerts.Delivery.Messages;
using Alerts.Delivery.Scheduling;

namespace Alerts.Delivery.Email.Quota;

internal sealed record EmailLimits(int PerMinute, int PerHour)
{
    /// <summary>Azure Communication Services' initial quota for a custom domain (2023).</summary>
    private static readonly EmailLimits Acs = new(30, 100);

    public static EmailLimits? Of(DeliveryOptions options) =>
        (options.Carrier, options.QuotaPerMinute, options.QuotaPerHour) switch
        {
            (EmailCarrier.Acs, var minute, var hour) => new EmailLimits(minute ?? Acs.PerMinute, hour ?? Acs.PerHour),
            (_, null, null) => null,
            (_, var minute, var hour) => new EmailLimits(minute ?? int.MaxValue, hour ?? int.MaxValue),
        };

    public int OfMinute(EmailRank rank) => Share(PerMinute, rank);

    public int OfHour(EmailRank rank) => Share(PerHour, rank);

    private static int Share(int most, EmailRank rank) =>
        rank switch
        {
            EmailRank.Alert => most - (most / 5),
            EmailRank.Digest => most - (most / 10),
            _ => most,
        };
}

/// <summary>Which mails go first within the quota. Each rank has the share of those below it, and more.</summary>
internal enum EmailRank
{
    /// <summary>An alert on its own: four fifths of the quota at most, because it can also wait for a digest.</summary>
    Alert,

    Digest,

    /// <summary>Mails that a person waits for or that are urgent: confirmations, notices, urgent alerts. All of the quota.</summary>
    First,
}

internal static class EmailRanks
{
    public static EmailRank Rank(Alert alert) =>
        alert.Content switch
        {
            AlertContent.Changed { Change: var change } when !SendTimePolicy.IsUrgent(alert.To.Preferences, change) => EmailRank.Alert,
            AlertContent.Digesting => EmailRank.Digest,
            _ => EmailRank.First,
        };
}
