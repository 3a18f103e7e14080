using Spectre.Console;

namespace Alerts.CommandLine.Launching;

/// <summary>
/// What a person at a terminal sees beside the plain text that a file or a pipe gets: progress, coloured errors, tables with lines.
/// NO_COLOR turns colours off (https://no-color.org).
/// </summary>
/// <param name="output">Standard output; null when it is no terminal.</param>
/// <param name="error">Standard error; null when it is no terminal.</param>
internal sealed class Screen(IAnsiConsole? output, IAnsiConsole? error)
{
    /// <summary>Columns that lines take beside one for each column of the table: two outer lines and their spaces.</summary>
    private const int Borders = 3;

    public static Screen None { get; } = new(null, null);

    public static Screen OfProcess() =>
        new(
            Console.IsOutputRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) }),
            Console.IsErrorRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
        );

    /// <summary>Shows on standard error that a long command works, and how far it is.</summary>
    /// <param name="what">What it does, such as "Fetching feeds".</param>
    /// <param name="work">Calls its argument with how far it is, such as "12 of 290".</param>
    public async Task<T> ShowAsync<T>(string what, Func<Action<string>, Task<T>> work)
    {
        if (error is null)
            return await work(_ => { });
        return await error
            .Status()
            .Spinner(Spinner.Known.Line)
            .StartAsync(Markup.Escape(what), status => work(far => status.Status = Markup.Escape($"{what}: {far}")));
    }

    public Task ShowAsync(string what, Func<Action<string>, Task> work) =>
        ShowAsync(
            what,
            async far =>
            {
                await work(far);
                return true;
            }
        );

    /// <summary>The same for a command that prints as it goes: without progress where that would stand between its lines.</summary>
    public Task<T> ShowBesideAsync<T>(string what, Func<Action<string>, Task<T>> work) =>
        output is null ? ShowAsync(what, work) : work(_ => { });

    /// <param name="plain">Standard error.</param>
    public TextWriter Errors(TextWriter plain) => error is null ? new EscapedWriter(plain) : new ErrorWriter(plain, error);

    /// <param name="plain">Gets the table as text where there is no screen.</param>
    /// <param name="rows">The first has the heads.</param>
    /// <param name="words">How many columns from the left are words; the others are numbers.</param>
    public void Table(TextWriter plain, IReadOnlyList<string[]> rows, int words)
    {
        var lines = TextTable.Align(rows, words).ToList();
        if (output is null || lines.Max(line => line.Length) + rows[0].Length + Borders > output.Profile.Width)
        {
            foreach (var line in lines)
                plain.WriteLine(line);
            return;
        }
        var table = new Table { Border = TableBorder.Rounded };
        for (var column = 0; column < rows[0].Length; column++)
            table.AddColumn(
                new TableColumn(Cell(rows[0][column]))
                {
                    Alignment = column < words ? Justify.Left : Justify.Right,
                    NoWrap = column >= words,
                }
            );
        foreach (var row in rows.Skip(1))
            table.AddRow(row.Select(Cell));
        output.Write(table);
    }

    // Cells have words of feeds, and go past the escaping writer.
    private static Text Cell(string text) => new(EscapedWriter.Escape(text));
}

internal static class TextTable
{
    public static IEnumerable<string> Align(IReadOnlyList<string[]> rows, int words)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        return rows.Select(row =>
            string.Join("  ", row.Select((cell, column) => column < words ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])))
                .TrimEnd()
        );
    }
}

/// <summary>Whole lines in red.</summary>
internal sealed class ErrorWriter(TextWriter plain, IAnsiConsole console) : EscapedWriter(plain)
{
    // Not broken at the terminal's width, so that a path can be copied.
    private const int Unbroken = 100_000;

    public override void WriteLine(string? value)
    {
        var width = console.Profile.Width;
        console.Profile.Width = Unbroken;
        console.Write(new Text(Escape(value) + "\n", new Style(Color.Red)));
        console.Profile.Width = width;
    }
}
