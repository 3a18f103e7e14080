using Alerts.Classification.Findings;

namespace Alerts.Classification.Places;

/// <summary>A place of <c>Data/</c>.</summary>
/// <param name="Province">Its province, or the foreign country; empty for Pakistan and for what is no place.</param>
/// <param name="District">Null for what is larger than a district or abroad.</param>
/// <param name="Lat">Degrees north; null for what is larger than a district.</param>
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
    /// <summary>Whether it is a province of Pakistan or lies in one.</summary>
    public bool IsHome => Level is PlaceLevel.Province or PlaceLevel.District or PlaceLevel.Place;

    public bool IsForeign => Level is PlaceLevel.Abroad or PlaceLevel.ForeignCountry;

    public bool IsWithinDistrict => Level is PlaceLevel.District or PlaceLevel.Place;
}

/// <summary>A name with every place that bears it.</summary>
internal sealed class PlaceName
{
    public List<KnownPlace> Places { get; } = [];

    /// <summary>Written in lower case in <c>Data/</c>, so found in either case: "tribal areas".</summary>
    public bool AnyCase { get; set; }

    /// <summary>An ordinary word or given name too: "Tank", "Hub".</summary>
    public bool Common { get; set; }

    /// <summary>Means its place only where a text names Pakistan and nothing abroad: "in the northwest".</summary>
    public bool NeedsCountry { get; set; }

    /// <summary>A family's name too: "Mohmand".</summary>
    public bool Family { get; set; }
}

/// <summary>How large a known place is, or that it is none of ours.</summary>
internal enum PlaceLevel
{
    /// <summary>Pakistan as a whole.</summary>
    Country,
    Province,
    District,

    /// <summary>Town, valley, road, post: anything within a district.</summary>
    Place,

    /// <summary>A place outside Pakistan.</summary>
    Abroad,

    /// <summary>A foreign country, or its people: "Afghan".</summary>
    ForeignCountry,

    /// <summary>A name that holds a place's name and is none: "Quetta Gladiators".</summary>
    Nothing,
}
