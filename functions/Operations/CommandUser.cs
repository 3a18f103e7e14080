namespace Alerts.Operations;

/// <summary>Who uses the command line, for the audit log.</summary>
internal static class CommandUser
{
    public static string Name { get; } = $"{Environment.UserName}@{Environment.MachineName}";
}
