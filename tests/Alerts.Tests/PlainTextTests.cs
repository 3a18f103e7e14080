using System.Text.RegularExpressions;

namespace Alerts.Tests;

/// <summary>
/// What people read on pages, in mails and at the command line keeps out turns of phrase that a stranger has to read twice.
/// </summary>
public sealed partial class PlainTextTests
{
    [Fact]
    public void Pages_phrases_and_commands_hold_no_stilted_words()
    {
        var pages = SourceTree.Files("functions", "*.razor").Select(file => RazorComment().Replace(file.Text, ""));
        var code = new[] { "functions/Delivery/Wording", "functions/CommandLine", "functions/Operations/Administration" }
            .SelectMany(folder => SourceTree.Files(folder, "*.cs"))
            .SelectMany(file => file.Text.Split('\n'))
            .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => Literal().Matches(line).Select(match => match.Value));

        var stilted = pages.Concat(code).SelectMany(text => Stilted().Matches(text).Select(match => match.Value));

        Assert.Empty(stilted);
    }

    [GeneratedRegex(
        @"\b(somebody|nobody|whoever|no more|any more|taken back|gravest|is no (day|topic|feed|kind|number|province|mail)|on (its"
            + @"|their) way)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Stilted();

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex RazorComment();
}
