namespace Alerts.Subscriptions;

/// <summary>
/// How and when somebody wants to be told, as a person or program wrote it. All of it is optional; what is null or empty is the default,
/// in a change too: a change says everything again, so that the same request twice is the same result.
/// </summary>
internal abstract record PreferencesRequest
{
    /// <summary>"at-once" (the default), "daily" or "weekly".</summary>
    public string? Cadence { get; init; }

    /// <summary>Start of the quiet hours as "22:00"; together with <see cref="QuietTo"/>.</summary>
    public string? QuietFrom { get; init; }

    /// <summary>End of the quiet hours as "07:00"; before <see cref="QuietFrom"/> when they go over midnight.</summary>
    public string? QuietTo { get; init; }

    /// <summary>Name in the tz database, such as "Asia/Karachi" (the default).</summary>
    public string? Zone { get; init; }

    /// <summary>"en" (the default) or "ur".</summary>
    public string? Language { get; init; }

    /// <summary>1 to 10,000 killed; null for never.</summary>
    public int? UrgentFrom { get; init; }

    /// <summary>1 to 60 alerts; null for the default of the service.</summary>
    public int? MostAnHour { get; init; }
}
