namespace Alerts.Delivery;

/// <summary>How much of what the mail service allows is used.</summary>
internal interface IEmailQuota
{
    /// <returns>0 to 1, of what it takes in an hour; null where there is no quota.</returns>
    Task<double?> UsedAsync(CancellationToken cancel);
}
