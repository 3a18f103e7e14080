using System.Text;
using Alerts.Classification.Groups;
using Alerts.Classification.Text;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;

namespace Alerts.Incidents.Catalogue;

/// <summary>
/// The words of an incident, folded as classification folds words (case, accents, letters that look alike in Urdu) and each with a space
/// before it. In UTF-8, which takes half the memory.
/// </summary>
internal static class SearchText
{
    private const int ProvinceUrdu = 4,
        DistrictUrdu = 5;

    private static readonly Dictionary<string, string> Groups = ArmedGroups
        .Read()
        .ToDictionary(group => group.Id, group => Fold([group.Id, group.Name, .. group.Aliases, .. group.Urdu]));

    private static readonly Dictionary<string, string> Provinces = Urdu("provinces.csv", ProvinceUrdu);
    private static readonly Dictionary<string, string> Districts = Urdu("districts.csv", DistrictUrdu);

    /// <summary>Headline, type, targets, places, groups by all their names, outlets and titles.</summary>
    public static byte[] Of(IncidentSummary incident)
    {
        var text = new StringBuilder(
            Fold([
                incident.Headline,
                .. incident.Places.Select(place => place.Name),
                .. incident.Districts,
                .. incident.Provinces,
                .. incident.Sources.Select(source => source.Outlet),
                .. incident.Sources.Select(source => source.Title),
            ])
        );
        foreach (var name in incident.Districts)
            text.Append(Districts.GetValueOrDefault(name));
        foreach (var name in incident.Provinces)
            text.Append(Provinces.GetValueOrDefault(name));
        foreach (var group in incident.Groups)
            text.Append(Groups.GetValueOrDefault(group.Id) ?? Fold([group.Id]));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Each word that must occur; it may go on. Words of a phrase too.</summary>
    /// <returns>Empty when the text has no word.</returns>
    public static IReadOnlyList<SearchTerm> Words(string query) =>
        [.. Tokenizer.Words(query).Distinct().Select(word => new SearchTerm(word, GoesOn: true))];

    /// <summary>Each phrase of several words between quotation marks; its last word may go on.</summary>
    public static IReadOnlyList<byte[]> Phrases(string query) =>
        [
            .. query
                .Split('"', '“', '”')
                .Where((_, i) => i % 2 == 1)
                .Select(part => Fold([part]))
                .Where(phrase => phrase.LastIndexOf(' ') > 0)
                .Select(Encoding.UTF8.GetBytes),
        ];

    private static string Fold(IEnumerable<string> texts) => string.Concat(texts.SelectMany(Tokenizer.Words).Select(word => " " + word));

    private static Dictionary<string, string> Urdu(string file, int column) =>
        DataRows.Read(file).ToDictionary(row => row[0], row => Fold(DataRows.List(row[column])));
}
