using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Wording;

/// <summary>What each field of the open data means: the table of <c>Data/fields.csv</c>, in both languages.</summary>
internal static class FieldTable
{
    /// <summary>Stands for any field before the dot: "….best".</summary>
    public const string Any = "….";

    private static readonly Dictionary<string, Phrase> Units = new()
    {
        ["text"] = new("text", "متن"),
        ["list"] = new("list of texts", "متن کی فہرست"),
        ["parts"] = new("has the fields below it", "اس کے خانے نیچے ہیں"),
        ["yesno"] = new("yes or no", "ہاں یا نہیں"),
        ["number"] = new("number", "نمبر"),
        ["address"] = new("address", "پتا"),
        ["people"] = new("people", "افراد"),
        ["reports"] = new("reports", "خبریں"),
        ["degrees"] = new("degrees", "درجے"),
        ["share"] = new("share, 0 to 1", "تناسب، 0 سے 1"),
        ["day"] = new("day in Pakistan (ISO 8601)", "پاکستان کا دن (ISO 8601)"),
        ["time"] = new("time (ISO 8601)", "وقت (ISO 8601)"),
    };

    private static readonly Dictionary<string, Phrase> Sources = new()
    {
        ["reports"] = new("what reports say", "جو خبریں کہتی ہیں"),
        ["program"] = new("what the program reads in reports", "جو پروگرام خبروں سے اخذ کرتا ہے"),
        ["gazetteer"] = new("places named in reports, located by the list of places", "خبروں میں مذکور جگہیں، مقامات کی فہرست سے"),
        ["service"] = new("this service", "یہ سروس"),
    };

    public static IReadOnlyList<DataField> All { get; } =
    [
        .. DataRows
            .Read("fields.csv")
            .Select(row => new DataField(row[0], row[1], Units[row[2]], Sources[row[3]], row[4], new Phrase(row[5], row[6]))),
    ];

    private static readonly Dictionary<string, Phrase> OfIncident = All.ToDictionary(field => field.Name, field => field.Means);

    public static IReadOnlyList<(Phrase Title, IReadOnlyList<DataField> Fields)> Parts { get; } =
    [
        (DataPhrases.InDocuments, [.. All.Where(field => field.Part == "document")]),
        (DataPhrases.InTables, [.. All.Where(field => field.Part == "table")]),
    ];

    /// <summary>In English, for descriptions that programs read.</summary>
    /// <param name="name">Of a member of an incident, or of a column.</param>
    public static string? Means(string name) => OfIncident.GetValueOrDefault(name)?.English;
}

/// <param name="Part">"document", or "table" for what only tables and maps have.</param>
/// <param name="Name">Its path in the incident; in the document of one incident the other members too.</param>
/// <param name="Since">The version that wrote it first.</param>
internal sealed record DataField(string Part, string Name, Phrase Unit, Phrase Source, string Since, Phrase Means);
