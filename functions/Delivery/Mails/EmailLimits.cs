namespace Alerts.Delivery.Mails;

/// <summary>How many mails a service takes, in any minute and in any hour.</summary>
internal sealed record EmailLimits(int PerMinute, int PerHour)
{
    /// <summary>What Azure Communication Services gives at first on a domain of one's own (2023).</summary>
    private static readonly EmailLimits Acs = new(30, 100);

    /// <returns>Null where there is no quota.</returns>
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
