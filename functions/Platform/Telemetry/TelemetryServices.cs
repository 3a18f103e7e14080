using System.Reflection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Alerts.Platform.Telemetry;

internal static class TelemetryServices
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddMetrics().AddSingleton<Gauges>().AddSingleton<FlowMeter>();
    }
}

/// <summary>This build: the assembly's informational version, with the commit where the build knew one.</summary>
internal static class AppVersion
{
    public static string Text { get; } =
        typeof(AppVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
