using Alerts.Platform.Storage;

namespace Alerts.Tests.Platform.Storage;

public sealed class TableKeyTests
{
    [Theory]
    [InlineData("2024-11|quetta_station")]
    [InlineData("topic:balochistan;07")]
    [InlineData("کوئٹہ")]
    [InlineData("")]
    public void Plain_keys_stay_as_they_are(string key)
    {
        Assert.Equal(key, TableKey.Escape(key));
        Assert.Equal(key, TableKey.Unescape(key));
    }

    [Fact]
    public void Every_character_comes_back_and_none_is_written_that_the_service_refuses()
    {
        for (var letter = 0; letter <= char.MaxValue; letter++)
        {
            var key = $"a{(char)letter}b{(char)letter}";

            var escaped = TableKey.Escape(key);

            Assert.Equal(key, TableKey.Unescape(escaped));
            Assert.DoesNotContain(escaped, refused => refused is < ' ' or '/' or '\\' or '#' or '?' or (>= '\u007F' and <= '\u009F'));
        }
    }

    [Fact]
    public void Order_stays_as_it_was()
    {
        // Every short text over the characters where the escape could go wrong: those escaped, and their neighbours.
        char[] letters =
        [
            '\0',
            '\u001F',
            ' ',
            '!',
            '"',
            '#',
            '.',
            '/',
            '0',
            'A',
            'W',
            '~',
            '\u007F',
            '\u009F',
            '\u00A0',
            '\uFFFC',
            '\uFFFD',
            '\uFFFF',
        ];
        var words = letters.SelectMany(a => letters.SelectMany(b => (string[])[$"{a}", $"{a}{b}", $"{a}{b}{a}"])).Distinct().ToList();

        var before = words.Order(StringComparer.Ordinal);
        var after = words.OrderBy(TableKey.Escape, StringComparer.Ordinal);

        Assert.Equal(before, after);
    }
}
