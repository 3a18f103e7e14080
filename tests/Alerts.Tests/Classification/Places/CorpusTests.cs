using System.Text.Json;
using Alerts.Classification.Findings;

namespace Alerts.Tests.Classification.Places;

/// <summary>Places and groups on the labelled news that lies beside the repository, counted as its scorer counts.</summary>
public sealed class CorpusTests
{
    [SkippableTheory]
    [InlineData("hand.jsonl", 0.97, 0.93, 0.93)]
    [InlineData("ged.jsonl", 0.96, 0.92, 0.92)]
    public void Places_and_groups_are_right_where_the_text_tells(string file, double province, double district, double group)
    {
        var news = Corpus(file).Where(n => n.Kind != "none").ToList();

        var right = (Share(news, IsProvince), Share(news, IsDistrict), Share(news, IsGroup));

        Assert.True(right.Item1 >= province && right.Item2 >= district && right.Item3 >= group, $"province, district, group: {right}");
    }

    private static double Share(List<Labelled> news, Func<Labelled, bool?> isRight) =>
        news.Select(isRight).OfType<bool>().Average(right => right ? 1 : 0);

    private static bool? IsProvince(Labelled news) =>
        news.Label("province") is { } label && (news.InText("province") || news.InText("district"))
            ? Given.Data.Where(news.Title, news.Text).Provinces is [var first, ..] && first == label
            : null;

    private static bool? IsDistrict(Labelled news) =>
        news.Label("district") is { } label && news.InText("district")
            ? SameDistrict(label, Given.Data.Where(news.Title, news.Text).Districts)
            : null;

    /// <summary>
    /// Both names are looked up, so that former names and spellings are the same district; a Frontier Region is its neighbour.
    /// </summary>
    private static bool SameDistrict(string label, IReadOnlyList<string> found) =>
        found.Count > 0 && Given.Data.Gazetteer.Find(label)?.Places.Exists(p => p.District == found[0]) == true;

    private static bool? IsGroup(Labelled news) =>
        news.Label("group") is { } label && news.InText("group")
            ? Given
                .Data.Who(news.Title, news.Text, news.Kind == "operation" ? EventKind.Operation : EventKind.Attack)
                .Groups.Any(g =>
                    g.Id.Equals(label, StringComparison.OrdinalIgnoreCase) && g.Role is not GroupRole.Mentioned and not GroupRole.Denied
                )
            : null;

    private static IEnumerable<Labelled> Corpus(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "shared", "corpora", file)))
            folder = folder.Parent;
        Skip.If(folder is null, $"The labelled news shared/corpora/{file} does not lie beside the repository.");
        return File.ReadLines(Path.Combine(folder!.FullName, "shared", "corpora", file))
            .Select(l => new Labelled(JsonDocument.Parse(l).RootElement));
    }

    private sealed record Labelled(JsonElement Line)
    {
        public string Title => Line.GetProperty("title").GetString() ?? "";

        public string Text => Line.GetProperty("text").GetString() ?? "";

        public string? Kind => Label("kind");

        public string? Label(string field) => Line.GetProperty("label").TryGetProperty(field, out var value) ? value.GetString() : null;

        public bool InText(string field) =>
            Line.GetProperty("label").TryGetProperty("in_text", out var told)
            && told.TryGetProperty(field, out var value)
            && value.GetBoolean();
    }
}
