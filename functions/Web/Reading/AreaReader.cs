using System.Globalization;
using Alerts.Incidents.Catalogue;
using Alerts.Web.Wording;

namespace Alerts.Web.Reading;

/// <summary>Reads parts of the map: a box, and so many kilometres around a point.</summary>
internal sealed class AreaReader(ValueReader values)
{
    private const double MostKilometres = 2_000;

    public GeoBox? Box()
    {
        if (values.Text("bbox") is not { } text)
            return null;
        if (Numbers(text) is not [var west, var south, var east, var north] || !IsPoint(south, west) || !IsPoint(north, east))
            values.Problems.Add(new("bbox", AddressPhrases.NotBox.With(ValueReader.Shown(text)), AddressPhrases.WriteBox));
        else if (south > north)
            values.Problems.Add(new("bbox", AddressPhrases.BoxUpsideDown.With(south, north), AddressPhrases.WriteBox));
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
                    ? new("near", AddressPhrases.NoNear, AddressPhrases.WritePlace)
                    : new("km", AddressPhrases.NoKm, AddressPhrases.WriteBetween.With(1, MostKilometres))
            );
            return null;
        }

        var before = values.Problems.Count;
        if (Numbers(near) is not [var lat, var lon] || !IsPoint(lat, lon))
        {
            values.Problems.Add(new("near", AddressPhrases.NotPlace.With(ValueReader.Shown(near)), AddressPhrases.WritePlace));
            (lat, lon) = (0, 0);
        }

        if (Numbers(km) is not [var kilometres] || kilometres is <= 0 or > MostKilometres)
        {
            values.Problems.Add(
                new("km", AddressPhrases.OutOfRange.With(ValueReader.Shown(km)), AddressPhrases.WriteBetween.With(1, MostKilometres))
            );
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
