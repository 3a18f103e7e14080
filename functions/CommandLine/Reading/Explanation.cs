using System.Globalization;
using System.Text;
using Alerts.Classification.Findings;

namespace Alerts.CommandLine.Reading;

internal static class Explanation
{
    public static string Of(string title, string text, Finding finding)
    {
        var lines = new StringBuilder();
        if (title.Length > 0)
            lines.Append(title).Append('\n');
        lines.Append(CultureInfo.InvariantCulture, $"  {FindingWriter.Name(finding.Kind)}, confidence {finding.Confidence:0.00}");
        lines.Append(CultureInfo.InvariantCulture, $"; killed {Count(finding.Killed)}; wounded {Count(finding.Wounded)}\n");
        if (finding.Kind != EventKind.None)
            lines
                .Append("  type: ")
                .Append(EventTypes.Word(finding.Type))
                .Append(finding.Targets.Count > 0 ? "; targets: " : "")
                .AppendJoin(", ", finding.Targets.Select(EventTargets.Word))
                .Append('\n');
        if (finding.Places.Count > 0)
            lines.Append("  places: ").AppendJoin("; ", finding.Places.Select(Where)).Append('\n');
        if (finding.Groups.Count > 0)
            lines
                .Append("  groups: ")
                .AppendJoin("; ", finding.Groups.Select(group => $"{group.Id} ({FindingWriter.Name(group.Role)})"))
                .Append('\n');
        foreach (var words in finding.Evidence)
            lines.Append(Line(words, words.Field == "title" ? title : text));
        return lines.ToString();
    }

    private static string Where(Place place) =>
        string.Join(", ", new[] { place.Name, place.District, place.Province }.Where(name => name is not null).Distinct());

    private static string Count(Casualties counts)
    {
        var sides = new[] { (counts.Civilians, "civilians"), (counts.Security, "security forces"), (counts.Militants, "militants") };
        var told = string.Join(", ", sides.Where(side => side.Item1 is > 0).Select(side => $"{side.Item1} {side.Item2}"));
        var total = counts.Total?.ToString(CultureInfo.InvariantCulture) ?? "not told";
        return told.Length > 0 ? $"{total} ({told})" : total;
    }

    private static string Line(Evidence words, string field) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"  {words.For, -12} {words.Rule, -32} {words.Field} {words.Start}-{words.End}: \"{field[words.Start..words.End]}\"\n"
        );
}
