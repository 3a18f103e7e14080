using Alerts.Incidents.Summaries;
using Alerts.Web.Api;

namespace Alerts.Web.Bulk;

/// <summary>One format of a month's file, written piece by piece as the API writes it.</summary>
internal abstract class MonthText(string ending, DataFormat format)
{
    public static IReadOnlyList<MonthText> All(IncidentFormats formats) => [new Table(formats), new Map(formats)];

    public string Ending => ending;

    public DataFormat Format => format;

    public abstract byte[] Begin();

    /// <param name="first">Nothing was written yet but the beginning.</param>
    public abstract byte[] Write(IReadOnlyList<IncidentSummary> incidents, bool first);

    public abstract byte[] End();

    private sealed class Table(IncidentFormats formats) : MonthText("csv", DataFormat.Csv)
    {
        public override byte[] Begin() => formats.Table([], hxl: false);

        public override byte[] Write(IReadOnlyList<IncidentSummary> incidents, bool first) =>
            formats.Table([.. incidents.Select(IncidentDocument.Clean)], hxl: false, names: false);

        public override byte[] End() => [];
    }

    private sealed class Map(IncidentFormats formats) : MonthText("geojson", DataFormat.GeoJson)
    {
        public override byte[] Begin() => "{\"type\":\"FeatureCollection\",\"features\":["u8.ToArray();

        public override byte[] Write(IReadOnlyList<IncidentSummary> incidents, bool first)
        {
            using var piece = new MemoryStream();
            foreach (var incident in incidents)
            {
                piece.Write(first && piece.Length == 0 ? "\n"u8 : ",\n"u8);
                piece.Write(formats.GeoJson(IncidentDocument.Clean(incident)));
            }

            return piece.ToArray();
        }

        public override byte[] End() => "\n]}\n"u8.ToArray();
    }
}
