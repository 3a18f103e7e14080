using Alerts.CommandLine.Launching;
using Spectre.Console;

namespace Alerts.Tests.CommandLine;

public sealed class ScreenTests
{
    private readonly StringWriter _shown = new();
    private readonly StringWriter _plain = new();

    [Fact]
    public async Task Progress_is_shown_on_standard_error_and_gives_the_result()
    {
        var screen = new Screen(null, AnsiScreen());

        var result = await screen.ShowAsync(
            "Fetching feeds",
            far =>
            {
                far("12 of [290]");
                return Task.FromResult(7);
            }
        );

        Assert.Equal(7, result);
        Assert.Contains("Fetching feeds", _shown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_that_prints_as_it_goes_shows_no_progress_between_its_lines()
    {
        var screen = new Screen(AnsiScreen(), AnsiScreen());

        await screen.ShowBesideAsync("Classifying", _ => Task.FromResult(0));

        Assert.Empty(_shown.ToString());
    }

    [Fact]
    public void Table_of_a_pipe_is_aligned_text()
    {
        Screen.None.Table(
            _plain,
            [
                ["feed", "entries"],
                ["Dawn", "30"],
            ],
            words: 1
        );

        Assert.Equal(
            ["feed  entries", "Dawn       30"],
            _plain.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
        );
    }

    [Fact]
    public void Table_of_a_terminal_has_lines_and_no_characters_that_move_its_cursor()
    {
        new Screen(AnsiScreen(), null).Table(
            _plain,
            [
                ["feed"],
                ["Dawn\u001b[2J [bold]"],
            ],
            words: 1
        );

        Assert.Contains("│ Dawn\\u001b[2J [bold] │", _shown.ToString(), StringComparison.Ordinal);
        Assert.Empty(_plain.ToString());
    }

    [Fact]
    public void Table_that_is_too_wide_for_the_terminal_is_aligned_text()
    {
        new Screen(AnsiScreen(), null).Table(
            _plain,
            [
                ["feed"],
                [new string('x', 300)],
            ],
            words: 1
        );

        Assert.Contains(new string('x', 300), _plain.ToString(), StringComparison.Ordinal);
        Assert.Empty(_shown.ToString());
    }

    [Fact]
    public void Error_of_a_terminal_is_red_escaped_and_not_broken_at_its_width()
    {
        var path = "/var/lib/" + new string('x', 200);

        new Screen(null, AnsiScreen()).Errors(_plain).WriteLine($"{path} [is] \u001b[2J missing");

        Assert.Contains("\u001b[38;5;9m", _shown.ToString(), StringComparison.Ordinal);
        Assert.Contains($"{path} [is] \\u001b[2J missing", _shown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Error_is_without_colour_where_there_is_none()
    {
        new Screen(null, AnsiScreen(ColorSystemSupport.NoColors)).Errors(_plain).WriteLine("wrong");

        Assert.Equal("wrong\n", _shown.ToString());
    }

    [Fact]
    public void Error_of_a_pipe_is_plain()
    {
        Screen.None.Errors(_plain).WriteLine("wrong");

        Assert.Equal("wrong" + Environment.NewLine, _plain.ToString());
    }

    private IAnsiConsole AnsiScreen(ColorSystemSupport colours = ColorSystemSupport.EightBit) =>
        AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                ColorSystem = colours,
                Interactive = InteractionSupport.Yes,
                Out = new AnsiConsoleOutput(_shown),
            }
        );
}
