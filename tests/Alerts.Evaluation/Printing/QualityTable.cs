using System.Globalization;
using Alerts.Evaluation.Scoring;

namespace Alerts.Evaluation.Printing;

/// <summary>The main figures, a line a file. A dash: the file has no label for it.</summary>
internal static class QualityTable
{
    public static Table Of(IReadOnlyList<(string Name, Scorecard Card)> files)
    {
        var table = new Table([
            "file",
            "entries",
            "precision",
            "recall",
            "relevance F1",
            "kind",
            "killed",
            "wounded",
            "province",
            "district",
            "false in 1,000",
            "right at confidence 0.9",
        ]);
        foreach (var (name, card) in files)
            table.Add([name, card.Entries.ToString(CultureInfo.InvariantCulture), .. Relevance(card.Kind), .. Facts(card)]);
        return table;
    }

    private static string[] Relevance(KindScore kind) =>
        kind.Relevance is { There: > 0 } relevance
            ? [Number(relevance.Precision), Number(relevance.Recall), Number(relevance.F1), Number(kind.MacroF1)]
            : ["-", "-", "-", "-"];

    private static IEnumerable<string> Facts(Scorecard card) =>
        new[] { card.Facts.Killed.Exact, card.Facts.Wounded.Exact, card.Facts.Province, card.Facts.District }
            .Select(share => Number(share.Value))
            .Append(card.Kind.FalseAlarms?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-")
            .Append(card.Kind.Relevance.There > 0 ? Number(card.Kind.Reliability.Value) : "-");

    private static string Number(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";
}
