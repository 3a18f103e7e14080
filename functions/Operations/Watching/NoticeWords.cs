using System.Text;

namespace Alerts.Operations.Watching;

/// <summary>Words of a notice to operators: pure.</summary>
internal static class NoticeWords
{
    public static string Subject(IReadOnlyList<Standing> began, IReadOnlyList<Standing> ended) =>
        (began, ended) switch
        {
            ([var one], []) => $"Alerts: {one.Condition.Words}",
            ([], [var one]) => $"Alerts: resolved: {one.Condition.Words}",
            (_, []) => $"Alerts: {began.Count} problems need attention",
            ([], _) => $"Alerts: {ended.Count} problems are resolved",
            _ => $"Alerts: {began.Count} problems need attention, {ended.Count} are resolved",
        };

    /// <param name="pages">Address of the operators' pages.</param>
    public static string Text(IReadOnlyList<Standing> began, IReadOnlyList<Standing> ended, Uri pages)
    {
        var text = new StringBuilder();
        foreach (var one in began)
            text.Append("NEW   ").Append(one.Condition.Words).Append(' ').Append(one.Condition.Remedy).Append('\n');
        foreach (var one in ended)
            text.Append("OVER  ").Append(one.Condition.Words).Append('\n');
        return text.Append('\n').Append(pages).Append('\n').ToString();
    }
}
