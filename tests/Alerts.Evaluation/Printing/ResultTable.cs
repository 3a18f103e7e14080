using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Evaluation.Scoring;

namespace Alerts.Evaluation.Printing;

/// <summary>The results by field, a column a file. In brackets: how many labels a figure rests on.</summary>
internal static class ResultTable
{
    public static Table Of(IReadOnlyList<(string Name, Scorecard Card)> files)
    {
        var table = new Table(["field", "measure", .. files.Select(file => file.Name)]);
        void Row(string field, string measure, Func<Scorecard, string?> cell)
        {
            var cells = files.Select(file => cell(file.Card)).ToList();
            if (cells.Exists(text => text is not null))
                table.Add([field, measure, .. cells.Select(text => text ?? "-")]);
        }

        Row("entries", "", card => card.Entries.ToString(CultureInfo.InvariantCulture));
        Row("relevance", "F1", card => Number(card.Kind.Relevance.There, card.Kind.Relevance.F1));
        Row("", "precision", card => Number(card.Kind.Relevance.There, card.Kind.Relevance.Precision));
        Row("", "recall", card => Counted(card.Kind.Relevance.There, card.Kind.Relevance.Recall));
        Row(
            "",
            "false alarms in 1,000",
            card =>
                card.Kind.FalseAlarms is { } alarms
                    ? Text($"{alarms:0.0} ({card.Kind.Relevance.FalseAlarms} of {card.Kind.Quiet.All})")
                    : null
        );
        Row(
            "",
            "false alarms an outlet-week",
            card => card.OutletWeeks is { Rate: { } rate } score ? Text($"{rate:0.00} ({score.FalseAlarms} in {score.Weeks})") : null
        );
        for (var i = 0; i < new SeverityScore().Missed.Count; i++)
        {
            var bin = i;
            Row(
                i == 0 ? "missed" : "",
                $"of those with {new SeverityScore().Missed[i].Killed} or more killed",
                card => Of(card.Severity.Missed[bin].Missed)
            );
        }

        Row("", "recall weighted by killed", card => Counted(card.Severity.Killed, card.Severity.WeightedRecall));
        Row("kind", "macro F1", card => Number(card.Kind.Relevance.There, card.Kind.MacroF1));
        foreach (var kind in new[] { EventKind.Attack, EventKind.Operation, EventKind.None })
            Kind(kind, Row);
        Row("", "attack told as operation", card => Of(card.Kind.AttackAsOperation));
        Row("", "operation told as attack", card => Of(card.Kind.OperationAsAttack));
        Row("type", "exactly right", card => Of(card.Types.Type));
        Row("", "macro F1", card => Number(card.Types.Type.All, card.Types.MacroF1));
        Row("targets", "micro F1", card => Counted(card.Types.TargetLabels, card.Types.Targets.F1));
        Row("province", "exactly right", card => Of(card.Facts.Province));
        Row("district", "exactly right", card => Of(card.Facts.District));
        Row("group", "found", card => Of(card.Facts.Group));
        Figure("killed", card => card.Facts.Killed, Row);
        Row("killed by side", "exactly right", card => Of(card.Facts.KilledBySide));
        Figure("wounded", card => card.Facts.Wounded, Row);
        Row("confidence 0.9 or more", "right kind", card => Of(card.Kind.Reliability));
        return table;
    }

    private static void Kind(EventKind kind, Action<string, string, Func<Scorecard, string?>> row) =>
        row(
            "",
            kind.ToString().ToLowerInvariant(),
            card =>
                card.Kind.Kinds[kind] is { There: > 0 } found
                    ? Text($"{found.F1:0.000} (P {found.Precision ?? 0:0.00}, R {found.Recall:0.00}, {found.There})")
                    : null
        );

    private static void Figure(string field, Func<Scorecard, FigureScore> of, Action<string, string, Func<Scorecard, string?>> row)
    {
        row(field, "exactly right", card => Of(of(card).Exact));
        for (var i = 0; i < new FigureScore().BySize.Count; i++)
        {
            var bin = i;
            row("", "of " + new FigureScore().BySize[bin].Size, card => Of(of(card).BySize[bin].Share));
        }

        row("", "mean absolute error", card => of(card).MeanAbsoluteError is { } error ? Text($"{error:0.00}") : null);
    }

    private static string? Of(Share share) => Counted(share.All, share.Value);

    private static string? Number(int labels, double? value) => labels > 0 && value is { } known ? Text($"{known:0.000}") : null;

    private static string? Counted(int labels, double? value) =>
        labels > 0 && value is { } known ? Text($"{known:0.000} ({labels})") : null;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
