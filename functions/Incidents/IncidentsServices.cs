using Alerts.Incidents.Catalogue;
using Alerts.Incidents.Edits;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Statistics;
using Alerts.Platform.Storage;

namespace Alerts.Incidents;

internal static class IncidentsServices
{
    public static IServiceCollection AddIncidents(this IServiceCollection services) =>
        services
            .AddSingleton<IncidentRepository>()
            .AddSingleton<IncidentIndex>()
            .AddSingleton<IncidentStore>()
            .AddSingleton(CatalogueAge.Default)
            .AddSingleton<IncidentCatalogue>()
            .AddSingleton<IncidentDocuments>()
            .AddSingleton<IncidentMonths>()
            .AddSingleton(services =>
                IncidentPeriods.Everything(services.GetRequiredService<ITableStore>(), services.GetRequiredService<TimeProvider>())
            )
            .AddSingleton<EditWriter>()
            .AddSingleton<IncidentRetraction>()
            .AddSingleton<IncidentMerge>()
            .AddSingleton<IncidentSplit>()
            .AddSingleton<IncidentCorrection>()
            .AddSingleton<IncidentPeriods>()
            .AddSingleton(_ => PublishedFigures.Read())
            .AddSingleton<ReportRecorder>()
            .AddSingleton<ReportHandler>();
}
