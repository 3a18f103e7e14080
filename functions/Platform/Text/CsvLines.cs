using System.Globalization;
using CsvHelper;

namespace Alerts.Platform.Text;

/// <summary>
/// Tables as spreadsheets write them (RFC 4180): a cell with a comma or a line break is quoted. "#" begins a comment line.
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

/// <summary>Reads the tables of <c>Data/</c>, which are compiled in: CSV, "|" within a cell, "#" before a comment.</summary>
internal static class DataRows
{
    /// <summary>The rows under the header, each with as many cells as the header.</summary>
    /// <exception cref="InvalidDataException">The file is missing, or a line has too many or too few cells.</exception>
    public static IEnumerable<string[]> Read(string file)
    {
        using var reader = new StreamReader(Open(file));
        var columns = 0;
        foreach (var (_, line, cells) in CsvLines.Read(reader))
        {
            if (columns != 0 && cells.Length != columns)
                throw new InvalidDataException(
                    $"Data/{file}: \"{line}\" has {cells.Length} cells, not {columns}; quote a cell that holds a comma."
                );
            if (columns != 0)
                yield return cells;
            columns = cells.Length;
        }
    }

    public static string[] List(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static double? Number(string cell) => cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);

    public static Stream Open(string file) =>
        typeof(DataRows).Assembly.GetManifestResourceStream("Data/" + file)
        ?? throw new InvalidDataException($"Data/{file} is not compiled in.");
}
