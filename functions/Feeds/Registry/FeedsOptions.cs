using System.ComponentModel.DataAnnotations;

namespace Alerts.Feeds.Registry;

internal sealed class FeedsOptions : IValidatableObject
{
    /// <summary>The list of outlets to load at start; null for <c>Data/outlets.csv</c> beside the executable, empty for none.</summary>
    public string? ListFile { get; set; }

    /// <summary>Shortest time between two visits of a feed: 1 s to 1 day. Default: 5 minutes; publishers call less an abuse.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan MinInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Longest time between two visits of a feed that asks for no interval, or fails: 1 s to 1 day. Default: 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan MaxInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Older entries are remembered and not sent: 1 minute to 100 years. Default: 2 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "36500.00:00:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromDays(2);

    /// <summary>Limit of one visit, redirects and a slow body included: 1 s to 2 minutes. Default: 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a worker waits for a host that another worker reads: 0 s to 1 minute. Default: 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan HostWait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>After this long a queued visit counts as lost and is queued again: 1 minute to 1 day. Default: 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan QueuedFor { get; set; } = TimeSpan.FromMinutes(10);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MaxInterval < MinInterval)
            yield return new ValidationResult($"Feeds:MaxInterval ({MaxInterval}) is shorter than Feeds:MinInterval ({MinInterval}).");
        if (!string.IsNullOrEmpty(ListFile) && !File.Exists(ListFile))
            yield return new ValidationResult(
                $"Feeds:ListFile: there is no file '{ListFile}'; give the path of a CSV file, or leave it out."
            );
    }
}
