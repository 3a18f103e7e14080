using System.Text;
using Alerts.Evaluation.Scoring;

namespace Alerts.Evaluation.Printing;

/// <summary>The worst mistakes of a file, for who improves the rules.</summary>
internal static class MistakeList
{
    public static string Print(string file, IEnumerable<Mistake> worst)
    {
        var text = new StringBuilder();
        foreach (var mistake in worst)
        {
            if (text.Length == 0)
                text.Append('\n').Append("Worst of ").Append(file).Append("\n\n");
            text.Append("- ")
                .Append(mistake.Id)
                .Append("  ")
                .Append(mistake.Title)
                .Append("\n  ")
                .AppendJoin("; ", mistake.Wrong)
                .Append('\n');
        }

        return text.ToString();
    }
}
