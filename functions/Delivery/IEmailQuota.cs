namespace Alerts.Delivery;

/// <summary>How much of what the mail service allows is used. Registered where the service has a quota.</summary>
internal interface IEmailQuota
{
    /// <returns>0 to 1, of the window that is fullest.</returns>
    Task<double> UsedAsync(CancellationToken cancel);
}
