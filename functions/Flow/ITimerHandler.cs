namespace Alerts.Flow;

/// <summary>The code behind a timer function. Runs of one timer never overlap; a missed run is made up for once.</summary>
internal interface ITimerHandler
{
    Task<Step> RunAsync(CancellationToken cancel);
}
