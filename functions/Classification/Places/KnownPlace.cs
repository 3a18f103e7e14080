using Alerts.Classification.Findings;

namespace Alerts.Classification.Places;

/// <summary>A place of <c>Data/</c>.</summary>
/// <param name="Province">Its province, or the foreign country; empty for Pakistan and for what is not a place.</param>
/// <param name="District">Null for anything larger than a district or abroad.</param>
/// <param name="Lat">Degrees north; null for anything larger than a district.</param>
/// <param name="Lon">Degrees east.</param>
internal sealed record KnownPlace(
    string Name,
    PlaceLevel Level,
    string Province,
    string? District = null,
    double? Lat = null,
    double? Lon = null
)
{
    /// <summary>A province of Pakistan, or within one.</summary>
    public bool IsHome => Level is PlaceLevel.Province or PlaceLevel.District or PlaceLevel.Place;

    public bool IsForeign => Level is PlaceLevel.Abroad or PlaceLevel.ForeignCountry;

    public bool IsWithinDistrict => Level is PlaceLevel.District or PlaceLevel.Place;
}

internal sealed class PlaceName
{
    public List<KnownPlace> Places { get; } = [];

    /// <summary>Written in lower case in <c>Data/</c>, so found in either case: "tribal areas".</summary>
    public bool AnyCase { get; set; }

    /// <summary>Also an ordinary word or given name: "Tank", "Hub".</summary>
    public bool Common { get; set; }

    /// <summary>Means its place only where a text names Pakistan and nothing abroad: "in the northwest".</summary>
    public bool NeedsCountry { get; set; }

    /// <summary>Also a family's name: "Mohmand".</summary>
    public bool Family { get; set; }
}

internal enum PlaceLevel
{
    Country,
    Province,
    District,

    /// <summary>Town, valley, road, post: anything within a district.</summary>
    Place,

    Abroad,

    /// <summary>A foreign country, or its people: "Afghan".</summary>
    ForeignCountry,

    /// <summary>Contains a place's name but is not a place: "Quetta Gladiators".</summary>
    Nothing,
}
