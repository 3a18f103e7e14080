using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;

namespace Alerts.Incidents.Matching;

/// <summary>District, coordinates, province, and words such as "northwest".</summary>
internal static class PlaceReasons
{
    public const string OtherSpot = "other place in the district";

    /// <summary>A district that one report alone names, of so many, may be a slip.</summary>
    private const int FewestToDoubtOne = 5;

    /// <summary>Two names of one spot, or a village and its town, lie within this distance.</summary>
    private const double NearKilometres = 20;

    public static IEnumerable<MergeReason> Compare(Claim one, Claim other)
    {
        var (a, b) = (one.Says, other.Says);
        if (a.Districts.Count > 0 && b.Districts.Count > 0)
            return Districts(a, b);
        return (Provinces(one), Provinces(other)) switch
        {
            ({ Count: 0 }, _) or (_, { Count: 0 }) => [],
            var (p, q) when !p.Intersect(q).Any() => [new("other province", -4)],
            _ when a.Provinces.Count > 0 && b.Provinces.Count > 0 => [new("same province", 0.5)],
            _ => [new("region fits", 0.3)],
        };
    }

    /// <summary>
    /// A report of one district is not of another's event, even where it is most like a report that names none. So with provinces.
    /// </summary>
    /// <param name="known">The incident's reports.</param>
    public static MergeReason? Elsewhere(Claim report, IReadOnlyList<Claim> known)
    {
        var placed = known.Where(claim => claim.Says.Districts.Count > 0).ToList();
        if (placed.Count == 1 && known.Count >= FewestToDoubtOne)
            return null;
        if (report.Says.Districts.Count > 0 && placed.Count > 0)
            return placed.TrueForAll(claim => !Touch(report.Says, claim.Says)) ? new("other district than the event's", -12) : null;
        var provinces = Provinces(report);
        var told = (placed.Count > 0 ? placed : known).Select(Provinces).Where(own => own.Count > 0).ToList();
        return provinces.Count > 0 && told.Count > 0 && told.TrueForAll(own => !own.Intersect(provinces).Any())
            ? new("other province than the event's", -4)
            : null;
    }

    private static bool Touch(Finding a, Finding b) =>
        a.Districts.Any(x => b.Districts.Any(y => Same(x, y))) || a.Places.Any(x => b.Places.Any(y => Near(x, y)));

    private static IEnumerable<MergeReason> Districts(Finding a, Finding b)
    {
        if (Same(a.Districts[0], b.Districts[0]))
            return [new("same district", 1.6), .. Spots(a, b)];
        if (a.Districts.Any(x => b.Districts.Any(y => Same(x, y))))
            return [new("shares a district", 1.0)];
        if (a.Places.Any(x => b.Places.Any(y => Near(x, y))))
            return [new("places near each other", 1.5)];
        return a.Provinces.Intersect(b.Provinces).Any() ? [new("other district", -12)] : [new("other district and province", -16)];
    }

    /// <summary>A shared town or quarter says more than the district; two different ones speak against.</summary>
    private static IEnumerable<MergeReason> Spots(Finding a, Finding b)
    {
        var (x, y) = (Names(a), Names(b));
        if (x.Count == 0 || y.Count == 0)
            return [];
        return x.Intersect(y).Any() ? [new("same place in the district", 1.0)] : [new(OtherSpot, -0.8)];
    }

    private static List<string> Names(Finding says) => [.. says.Places.Where(IsSpot).Select(place => place.Name)];

    private static bool IsSpot(Place place) => place.District is not null && !Same(place.Name, place.District);

    private static IReadOnlyList<string> Provinces(Claim claim) =>
        claim.Says.Provinces.Count > 0 ? claim.Says.Provinces : claim.Clues.Regions;

    /// <summary>News treats Karachi's seven districts as one city.</summary>
    private static bool Same(string one, string other) =>
        one == other || (one.StartsWith("Karachi", StringComparison.Ordinal) && other.StartsWith("Karachi", StringComparison.Ordinal));

    private static bool Near(Place one, Place other)
    {
        // A district's coordinates are its seat's, and seats may be neighbours or shared: Orakzai is governed from Hangu.
        if (!IsSpot(one) || !IsSpot(other) || one is not { Lat: { } lat, Lon: { } lon } || other is not { Lat: { } lat2, Lon: { } lon2 })
            return false;
        // A degree of latitude is 111 km; at Pakistan's 30° north a degree of longitude is 96 km.
        var (dy, dx) = ((lat - lat2) * 111, (lon - lon2) * 96);
        return Math.Sqrt(dy * dy + dx * dx) <= NearKilometres;
    }
}
