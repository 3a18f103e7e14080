using System.Text.Json.Serialization;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Checks;

namespace Alerts.Web.Api;

/// <summary>The formats of open data; the words are values of "format".</summary>
internal enum DataFormat
{
    [JsonStringEnumMemberName("json")]
    Json,

    [JsonStringEnumMemberName("geojson")]
    GeoJson,

    [JsonStringEnumMemberName("csv")]
    Csv,

    [JsonStringEnumMemberName("ndjson")]
    NdJson,
}

internal static class DataFormats
{
    public const string Name = "format";

    /// <summary>Names in a query that say how incidents are written.</summary>
    public static IReadOnlyList<string> Names { get; } = [Name, "hxl"];

    public static string MediaType(DataFormat format) =>
        format switch
        {
            DataFormat.GeoJson => "application/geo+json",
            DataFormat.Csv => "text/csv",
            DataFormat.NdJson => "application/x-ndjson",
            _ => "application/json",
        };

    public static string ContentType(DataFormat format) =>
        format switch
        {
            // RFC 7946 has no charset: it is UTF-8 always.
            DataFormat.GeoJson => MediaType(format),
            DataFormat.Csv => MediaType(format) + "; charset=utf-8; header=present",
            _ => MediaType(format) + "; charset=utf-8",
        };

    /// <summary>By the query, else by what the client likes best of what it accepts; JSON for one that accepts something else.</summary>
    /// <param name="offered">Those of the route.</param>
    /// <returns>The format, or what is wrong.</returns>
    public static (DataFormat Format, Problem? Problem) Read(HttpRequest request, params IReadOnlyList<DataFormat> offered)
    {
        if (request.Query[Name].ToString() is not { Length: > 0 } text)
            return (Accepted(request, offered), null);
        if (
            EnumWords<DataFormat>.All.FirstOrDefault(member => member.Word == text) is { Word: not null } found
            && offered.Contains(found.Value)
        )
            return (found.Value, null);
        var words = string.Join(", ", offered.Select(EnumWords<DataFormat>.Of));
        return (DataFormat.Json, new Problem(Name, "It is not a format of this address.", $"Write one of: {words}."));
    }

    private static DataFormat Accepted(HttpRequest request, IReadOnlyList<DataFormat> offered) =>
        request
            .GetTypedHeaders()
            .Accept.Where(type => type.Quality is not 0)
            .OrderByDescending(type => type.Quality ?? 1)
            .Select(type => offered.Where(format => type.MediaType.Equals(MediaType(format), StringComparison.OrdinalIgnoreCase)))
            .SelectMany(formats => formats)
            .FirstOrDefault();
}
