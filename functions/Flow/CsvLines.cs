using CsvHelper;

namespace Alerts.Flow;

/// <summary>
/// Tables as spreadsheets write them (RFC 4180): a cell with a comma or a line break is quoted. "#" begins a line that is a remark.
/// </summary>
internal static class CsvLines
{
    private static readonly CsvReaderOptions Options = new()
    {
        CommentPrefix = '#',
        HasHeader = false,
        TrackLineNumbers = true,
        TrimWhitespace = true,
    };

    /// <returns>Each record with its cells, without white space around them, and the number of its first line, from 1.</returns>
    public static IEnumerable<(int Line, string Text, string[] Cells)> Read(TextReader text)
    {
        using var reader = CsvReader.Create(text, Options, leaveOpen: true);
        while (reader.Read())
        {
            var cells = new string[reader.FieldCount];
            for (var cell = 0; cell < cells.Length; cell++)
                cells[cell] = reader.GetString(cell);
            yield return ((int)reader.LineNumber, string.Join(',', cells), cells);
        }
    }
}
