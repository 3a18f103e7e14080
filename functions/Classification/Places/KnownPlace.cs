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
