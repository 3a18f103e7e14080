using System.Text;

namespace Alerts.Evaluation.Printing;

/// <summary>Rows of cells, for a terminal or as Markdown.</summary>
internal sealed class Table(IReadOnlyList<string> columns)
{
    private readonly List<IReadOnlyList<string>> _rows = [];

    public void Add(IReadOnlyList<string> cells) => _rows.Add(cells);

    public string Print(bool markdown)
    {
        var text = new StringBuilder();
        IEnumerable<IReadOnlyList<string>> all = markdown ? [columns, [.. columns.Select(_ => "---")], .. _rows] : [columns, .. _rows];
        foreach (var row in all)
            text.Append(markdown ? $"| {string.Join(" | ", row)} |" : Aligned(row)).Append('\n');
        return text.ToString();
    }

    private string Aligned(IReadOnlyList<string> row) => string.Join("  ", row.Select((cell, i) => cell.PadRight(Width(i)))).TrimEnd();

    private int Width(int column) => _rows.Append(columns).Max(row => row[column].Length);
}
