namespace Alerts.Subscriptions;

/// <summary>How and when a subscriber wants to be told of what the watches ask for.</summary>
internal sealed record Preferences
{
    public const string DefaultZone = "Asia/Karachi";

    public static Preferences Default { get; } = new();

    public Cadence Cadence { get; init; }

    /// <summary>Null for none.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>Name in the tz database; of quiet hours, and of the morning of a digest.</summary>
    /// <remarks>The default is kept as nothing, so that those who named it and those who did not are equal.</remarks>
    public string Zone
    {
        get => field ?? DefaultZone;
        init => field = value == DefaultZone ? null : value;
    }

    public Language Language { get; init; }

    /// <summary>
    /// Killed by the best figure, from which an incident comes at once, whatever cadence, quiet hours and the limit say; null for never.
    /// </summary>
    public int? UrgentFrom { get; init; }

    /// <summary>
    /// How many alerts come one by one within an hour; those above it come in one summary. Null for the default of the service.
    /// </summary>
    public int? MostAnHour { get; init; }
}
