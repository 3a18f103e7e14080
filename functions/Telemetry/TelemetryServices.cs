using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Alerts.Telemetry;

internal static class TelemetryServices
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddMetrics().AddSingleton<Gauges>().AddSingleton<FlowMeter>();
    }
}
