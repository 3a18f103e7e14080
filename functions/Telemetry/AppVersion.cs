using System.Reflection;

namespace Alerts.Telemetry;

/// <summary>Which build this is: the assembly's informational version, with the commit where the build knew one.</summary>
internal static class AppVersion
{
    public static string Text { get; } =
        typeof(AppVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
