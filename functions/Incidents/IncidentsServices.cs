namespace Alerts.Incidents;

internal static class IncidentsServices
{
    public static IServiceCollection AddIncidents(this IServiceCollection services) => services
        .AddSingleton<IncidentLedger>()
        .AddSingleton<IncidentIndex>()
        .AddSingleton<IncidentStore>()
        .AddSingleton<ReportRecorder>();
}
