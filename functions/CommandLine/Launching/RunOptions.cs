namespace Alerts.CommandLine.Launching;

internal sealed record RunOptions
{
    public const int DefaultPort = 7071;

    public int Port { get; init; } = DefaultPort;

    /// <summary>Where everything is kept; null for the default: a folder of the user's, or a fresh temporary one for the demo.</summary>
    public string? DataFolder { get; init; }

    /// <summary>A command beside the service: its links use the address of the service on the same data.</summary>
    public bool Beside { get; init; }

    public bool Demo { get; init; }
}
