using Alerts.Classification.Findings;

namespace Alerts.Incidents;

/// <summary>
/// A report that names no district and fits several events nearly alike is queued again, to be decided once more is known; after a day it
/// is left out. A message that comes twice queues two copies. The first that finds its event is recorded, and the other finds it recorded.
/// </summary>
internal static class ReportWait
{
    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(3),
        TimeSpan.FromHours(8),
        TimeSpan.FromHours(12),
    ];

    /// <returns>The report as it is queued again, and how long it then waits; null when it has waited long enough.</returns>
    public static (Report Report, TimeSpan Delay)? Next(Report report) =>
        report.Waits < Delays.Length ? (report with { Waits = report.Waits + 1 }, Delays[report.Waits]) : null;
}
