using System.Globalization;

namespace Alerts.Web.Views;

/// <summary>The files of all months, the newest first.</summary>
public sealed record DataView(IReadOnlyList<MonthFileView> Months);

/// <param name="Month">Such as "2024-11".</param>
/// <param name="Changed">When an incident of it changed last, in words.</param>
public sealed record MonthFileView(string Month, int Incidents, string Changed, IReadOnlyList<FileView> Files);

/// <param name="Path">From the root of the site.</param>
/// <param name="Ending">"csv" or "geojson".</param>
public sealed record FileView(string Path, string Ending, long Bytes, string Sha256)
{
    private const int Kilo = 1000;

    public string Name => Ending == "csv" ? "CSV" : "GeoJSON";

    /// <summary>Such as "12 kB".</summary>
    public string Size =>
        Bytes < Kilo ? string.Create(CultureInfo.InvariantCulture, $"{Bytes} B")
        : Bytes < Kilo * Kilo ? string.Create(CultureInfo.InvariantCulture, $"{(double)Bytes / Kilo:0} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{(double)Bytes / Kilo / Kilo:0.0} MB");
}

/// <summary>The meaning of every field; the texts are those of the table of fields.</summary>
public sealed record DataFieldsView;

/// <summary>The schemas of webhook events.</summary>
public sealed record SchemasView(IReadOnlyList<SchemaLink> Schemas);

/// <param name="Name">The type of the event.</param>
/// <param name="Path">From the root of the site.</param>
public sealed record SchemaLink(string Name, string Path, string About);
