using System.Globalization;
using Alerts.Incidents.Catalogue;

namespace Alerts.Web.Reading;

/// <summary>Reads parts of the map: a box, and so many kilometres around a point.</summary>
internal sealed class AreaReader(ValueReader values)
{
    private const double MostKilometres = 2_000;

    public GeoBox? Box()
    {
        const string remedy = "Write west,south,east,north in degrees, such as 66.5,29.9,67.5,30.5.";
        if (values.Text("bbox") is not { } text)
            return null;
        if (Numbers(text) is not [var west, var south, var east, var north] || !IsPoint(south, west) || !IsPoint(north, east))
            values.Problems.Add(new("bbox", $"'{ValueReader.Shown(text)}' is not a box.", remedy));
        else if (south > north)
            values.Problems.Add(new("bbox", $"Its south {south} is north of its north {north}.", remedy));
        else
            return new GeoBox(west, south, east, north);
        return null;
    }

    public SearchCircle? Circle()
    {
        var (near, km) = (values.Text("near"), values.Text("km"));
        if (near is null && km is null)
            return null;
        if (near is null || km is null)
        {
            values.Problems.Add(
                near is null
                    ? new("near", "It is missing, and 'km' alone says no place.", "Write lat,lon in degrees, such as 30.18,66.99.")
                    : new("km", "It is missing, and 'near' alone says no distance.", $"Write 1 to {MostKilometres:0}.")
            );
            return null;
        }

        var before = values.Problems.Count;
        if (Numbers(near) is not [var lat, var lon] || !IsPoint(lat, lon))
        {
            values.Problems.Add(
                new("near", $"'{ValueReader.Shown(near)}' is not a place.", "Write lat,lon in degrees, such as 30.18,66.99.")
            );
            (lat, lon) = (0, 0);
        }

        if (Numbers(km) is not [var kilometres] || kilometres is <= 0 or > MostKilometres)
        {
            values.Problems.Add(new("km", $"'{ValueReader.Shown(km)}' is out of range.", $"Write 1 to {MostKilometres:0}."));
            kilometres = 0;
        }

        return values.Problems.Count > before ? null : new SearchCircle(new GeoPoint(lat, lon), kilometres);
    }

    private static double[]? Numbers(string text)
    {
        var parts = text.Split(',');
        var numbers = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (
                !double.TryParse(
                    parts[i].Trim(),
                    NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out numbers[i]
                )
            )
                return null;
        return numbers;
    }

    private static bool IsPoint(double lat, double lon) => lat is >= -90 and <= 90 && lon is >= -180 and <= 180;
}
