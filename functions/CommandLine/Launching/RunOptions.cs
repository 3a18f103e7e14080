namespace Alerts.CommandLine.Launching;

/// <summary>How somebody asked for the service, on the command line.</summary>
internal sealed record RunOptions
{
    public const int DefaultPort = 7071;

    /// <summary>Port of the pages; 0 takes a free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>Where everything is kept; null for the default: a folder of the user's, or a fresh temporary one for the demo.</summary>
    public string? DataFolder { get; init; }

    /// <summary>A command beside the service: its links go where the service on the same data says that it is reached.</summary>
    public bool Beside { get; init; }

    /// <summary>With feeds, readers and a webhook of its own.</summary>
    public bool Demo { get; init; }
}
