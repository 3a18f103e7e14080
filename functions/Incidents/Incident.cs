using System.Text.Json.Serialization;

namespace Alerts.Incidents;

/// <summary>
/// One event on the ground as it is stored: what its reports claim. What readers see of it is made from the claims, by
/// <see cref="Summarizing"/>. At most <see cref="MostClaims"/> claims of 0.8 to 2.9 KB each: under 500 KB.
/// </summary>
internal sealed record Incident
{
    /// <summary>
    /// Above it the first claim and the latest ones are kept: the first because ids and days rest on it, the latest because best figures do.
    /// The count of reports goes on.
    /// </summary>
    public const int MostClaims = 160;

    public required string Id { get; init; }

    /// <summary>How many reports there were, those whose claims were dropped included.</summary>
    public required int ReportCount { get; init; }

    /// <summary>In the order they were recorded.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>How many changes there were; the changes lie in rows of their own.</summary>
    public required int Changes { get; init; }

    /// <summary>When the latest change was made; null in rows of earlier versions.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The incident as the last change told it: what the next change is measured against.</summary>
    public required IncidentSummary Told { get; init; }

    /// <summary>Every topic it ever had; rows under a topic that it has no more are taken out of the index.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>The incident that this one was found to be; null while it stands for itself. Its claims are then the other's.</summary>
    public string? ForwardTo { get; init; }

    /// <summary>What operators did with it, the first first.</summary>
    public IReadOnlyList<Ruling> Rulings { get => field ?? []; init; }

    /// <summary>What an operator knows better than the reports; null while nobody corrected it.</summary>
    public Correction? Correction { get; init; }

    /// <summary>An operator took it back: that holds, whatever outlets report later.</summary>
    [JsonIgnore]
    public bool RuledOut => Rulings.Any(ruling => ruling.Kind == RulingKind.Retracted);

    /// <summary>Claims that stand.</summary>
    [JsonIgnore]
    public IReadOnlyList<Claim> Standing => [.. Claims.Where(claim => !claim.Withdrawn)];

    /// <summary>Other events that this one answers or is told of with, by id.</summary>
    public IReadOnlyList<IncidentLink> Links { get => field ?? []; init; }
}
