using Alerts.Delivery.Email.Quota;

namespace Alerts.Tests.Operations.Watching;

internal sealed class QuotaDouble : IEmailQuota
{
    public double Used { get; set; }

    public Task<double?> UsedAsync(CancellationToken cancel) => Task.FromResult<double?>(Used);
}
