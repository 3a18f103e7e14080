namespace Alerts.Classification.Places;

/// <summary>Where a text says that it happened; the first of each list is the primary one.</summary>
/// <param name="Abroad">Whether what it tells of happened outside Pakistan, as far as the places named tell.</param>
/// <param name="Evidence">For "province", "district", "place" and "abroad".</param>
internal sealed record PlaceFinding(
    IReadOnlyList<string> Provinces,
    IReadOnlyList<string> Districts,
    IReadOnlyList<Place> Places,
    bool Abroad,
    IReadOnlyList<Evidence> Evidence
)
{
    public static PlaceFinding Nowhere { get; } = new([], [], [], false, []);
}
