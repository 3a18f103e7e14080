using Alerts.Platform.Text;

namespace Alerts.Subscriptions.Topics;

/// <summary>Names of provinces, districts and places as a reader of a language knows them, for mails and pages.</summary>
internal static class PlaceNames
{
    // Columns: provinces.csv has its Urdu names behind the aliases, districts.csv too, places-urdu.csv a name for readers of its own.
    private static readonly Dictionary<string, string> Provinces = Firsts("provinces.csv", 4);
    private static readonly Dictionary<string, string> Districts = Firsts("districts.csv", 5);

    private static readonly Dictionary<(string Name, string District), string> Places = DataRows
        .Read("places-urdu.csv")
        .ToDictionary(row => (row[0], row[1]), row => row[3].Length > 0 ? row[3] : DataRows.List(row[2])[0]);

    public static string Province(Language language, string name) => In(language, Provinces, name) ?? name;

    public static string District(Language language, string name) => In(language, Districts, name) ?? name;

    /// <param name="name">Of a place; a district or province that stands in a place's stead is named too.</param>
    /// <param name="district">In which it lies; null when unknown.</param>
    public static string Place(Language language, string name, string? district) =>
        (district is null ? null : In(language, Places, (name, district)))
        ?? In(language, Districts, name)
        ?? In(language, Provinces, name)
        ?? name;

    private static string? In<TKey>(Language language, Dictionary<TKey, string> urdu, TKey name)
        where TKey : notnull => language == Language.Urdu ? urdu.GetValueOrDefault(name) : null;

    private static Dictionary<string, string> Firsts(string file, int column) =>
        DataRows.Read(file).ToDictionary(row => row[0], row => DataRows.List(row[column])[0]);
}
