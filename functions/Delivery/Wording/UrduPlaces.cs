using Alerts.Classification;
using Alerts.Classification.Places;

namespace Alerts.Delivery.Wording;

/// <summary>What towns and neighbourhoods are called in Urdu, by <c>Data/places-urdu.csv</c>.</summary>
internal static class UrduPlaces
{
    private static readonly Dictionary<(string Name, string District), string> Names = DataRows
        .Read("places-urdu.csv")
        .DistinctBy(row => (row[0], row[1]))
        .ToDictionary(row => (row[0], row[1]), row => DataRows.List(row[2])[0]);

    /// <returns>The name as it is where nobody has written it in Urdu.</returns>
    public static string Of(Place place) =>
        place.District is { } district ? Names.GetValueOrDefault((place.Name, district), place.Name) : place.Name;
}
