using Alerts.Classification.Text;

namespace Alerts.Tests.Classification.Text;

public sealed class PhraseTableTests
{
    private readonly Vocabulary _vocabulary = new();

    [Theory]
    [InlineData("Dera Ismail Khan blast", 3, "Dera Ismail Khan")]
    [InlineData("Dera is small", 1, "Dera")]
    [InlineData("Dera Ismail shrine", 1, "Dera")]
    [InlineData("Quetta blast", 0, null)]
    [InlineData("", 0, null)]
    public void The_longest_phrase_wins(string text, int length, string? value)
    {
        var table = Table("Dera", "Dera Ismail Khan");
        var tokens = new Tokenizer(_vocabulary).Read(text, "").Tokens;

        var found = table.Longest(tokens, 0, out var name);

        Assert.Equal((length, value), (found, name));
    }

    [Fact]
    public void No_phrase_goes_over_the_end_of_a_sentence()
    {
        var table = Table("North Waziristan");
        var tokens = new Tokenizer(_vocabulary).Read("Troops sent North", "Waziristan blast").Tokens;

        var found = table.Longest(tokens, 2, out _);

        Assert.Equal(0, found);
    }

    [Theory]
    [InlineData("30 injured, of whom five", 1)]
    [InlineData("Injured: of 30", 0)]
    [InlineData("They remember the injured of 2014", 3)]
    public void No_phrase_goes_over_a_comma_or_a_colon(string text, int at)
    {
        var table = Table("injured of");
        var tokens = new Tokenizer(_vocabulary).Read(text, "").Tokens;

        Assert.Equal(text.Contains("injured of", StringComparison.Ordinal) ? 2 : 0, table.Longest(tokens, at, out _));
    }

    [Theory]
    [InlineData("dera-ismail KHAN", true)]
    [InlineData("Dera Ismail", false)]
    [InlineData("Multan", false)]
    public void A_whole_phrase_is_looked_up_in_any_spelling(string phrase, bool known)
    {
        var table = Table("Dera Ismail Khan");

        Assert.Equal(known, table.TryGet(phrase, out _));
    }

    private PhraseTable<string> Table(params string[] phrases)
    {
        var table = new PhraseTable<string>(_vocabulary);
        foreach (var phrase in phrases)
            table.Add(phrase, phrase);
        return table;
    }
}
