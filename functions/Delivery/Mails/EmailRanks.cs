using Alerts.Delivery.Timing;

namespace Alerts.Delivery.Mails;

/// <summary>Tells the rank of a mail.</summary>
internal static class EmailRanks
{
    public static EmailRank Of(Alert alert) =>
        alert.Content switch
        {
            AlertContent.Changed { Change: var change } when !Sending.IsUrgent(alert.To.Preferences, change) => EmailRank.Alert,
            AlertContent.Digesting => EmailRank.Digest,
            _ => EmailRank.First,
        };
}
