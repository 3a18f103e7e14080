using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Alerts.Classification.Findings;
using Alerts.Evaluation.Corpora;

namespace Alerts.Evaluation.Grid;

/// <summary>A cell of the grid: a target, told in a way, at a place, with its label.</summary>
internal sealed partial record GridSentence(GridLanguage Language, GridTarget Target, GridWay Way, LabelledEntry Entry)
{
    private static readonly DateTimeOffset Published = new(2025, 3, 14, 10, 0, 0, TimeSpan.Zero);

    private static readonly int[] Numbers = [3, 4, 5, 6, 7, 8, 9, 11, 12, 14, 17, 23];

    private static readonly string[] EnglishWords = "zero one two three four five six seven eight nine".Split(' ');

    private static readonly string[] UrduWords = "صفر ایک دو تین چار پانچ چھ سات آٹھ نو".Split(' ');

    private static readonly JsonSerializerOptions Written = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether its row or its column is put aside.</summary>
    public bool Kept => Target.Kept || Way.Kept;

    public bool IsOf(string id) => Target.Id == id || Way.Id == id;

    /// <summary>Every target in every way that fits it. The place and the numbers of a cell are always the same.</summary>
    public static IEnumerable<GridSentence> All(GridLanguage language) =>
        from target in GridTables.Targets
        from way in GridTables.Ways(language)
        where way.FitsTarget(target)
        select Make(language, target, way);

    /// <summary>A line in the form of the corpora.</summary>
    public string ToJsonLine()
    {
        var label = Entry.Label;
        return JsonSerializer.Serialize(
            new Dictionary<string, object?>
            {
                ["id"] = Entry.Id,
                ["title"] = Entry.Title,
                ["text"] = Entry.Text,
                ["published"] = Published,
                ["src"] = "grid",
                ["label"] = new Dictionary<string, object?>
                {
                    ["kind"] = label.Kind.ToString()!.ToLowerInvariant(),
                    ["province"] = label.Province,
                    ["district"] = label.District,
                    ["killed"] = label.Killed,
                    ["in_text"] = label.InText,
                }
                    .Where(fact => fact.Value is not null)
                    .ToDictionary(),
            },
            Written
        );
    }

    private static GridSentence Make(GridLanguage language, GridTarget target, GridWay way)
    {
        var id = $"{target.Id}|{way.Id}";
        var place = GridTables.Places[GridTables.Draw(id + "|place", GridTables.Places.Count)];
        var first = GridTables.Draw(id + "|number", Numbers.Length);
        var (number, more) = (Numbers[first], Numbers[(first + 5) % Numbers.Length]);
        string Fill(string template) =>
            Sentence(
                template
                    .Replace("{target}", language == GridLanguage.English ? target.English : target.Urdu, StringComparison.Ordinal)
                    .Replace("{place}", language == GridLanguage.English ? place.English : place.Urdu, StringComparison.Ordinal)
                    .Replace("{number}", Words(language, number), StringComparison.Ordinal)
                    .Replace("{more}", Words(language, more), StringComparison.Ordinal)
            );
        return new GridSentence(
            language,
            target,
            way,
            new LabelledEntry(id, Fill(way.Title), Fill(way.Text), Published, Label(way, place, number))
        );
    }

    private static Label Label(GridWay way, GridPlace place, int number)
    {
        if (way.Kind == EventKind.None)
            return new Label { Kind = EventKind.None };
        int? killed = way.Killed switch
        {
            "-" => null,
            "n" => number,
            var told => int.Parse(told, CultureInfo.InvariantCulture),
        };
        return new Label
        {
            Kind = way.Kind,
            Province = place.Province,
            District = place.District,
            Killed = killed,
            InText = new InText
            {
                Province = true,
                District = true,
                Killed = killed is not null,
            },
        };
    }

    private static string Words(GridLanguage language, int number) =>
        number > 9 ? number.ToString(CultureInfo.InvariantCulture)
        : language == GridLanguage.English ? EnglishWords[number]
        : UrduWords[number];

    private static string Sentence(string text) => Start().Replace(text, letter => letter.Value.ToUpperInvariant());

    [GeneratedRegex(@"(?<=^|[.] )[a-z]")]
    private static partial Regex Start();
}
