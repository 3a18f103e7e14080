using Alerts.Classification.Text;
using Alerts.Classification.Words;

namespace Alerts.Tests.Classification.Urdu;

public sealed class UrduNumbersTests
{
    private readonly Vocabulary _vocabulary = new();
    private readonly PhraseTable<int> _table;
    private readonly UrduNumbers _numbers;

    public UrduNumbersTests()
    {
        _table = new PhraseTable<int>(_vocabulary);
        _numbers = new UrduNumbers(_vocabulary, _table);
    }

    [Theory]
    [InlineData("ایک", 1)]
    [InlineData("چھے", 6)]
    [InlineData("گیارہ", 11)]
    [InlineData("انیس", 19)]
    [InlineData("انتیس", 29)]
    [InlineData("اکتیس", 31)]
    [InlineData("انتالیس", 39)]
    [InlineData("انچاس", 49)]
    [InlineData("انسٹھ", 59)]
    [InlineData("انہتر", 69)]
    [InlineData("اناسی", 79)]
    [InlineData("نواسی", 89)]
    [InlineData("ننانوے", 99)]
    [InlineData("سو", 100)]
    [InlineData("ایک سو پچیس", 125)]
    [InlineData("ڈیڑھ سو", 150)]
    [InlineData("تین سو", 300)]
    [InlineData("دو درجن", 24)]
    [InlineData("تینوں", 3)]
    public void Number_in_words_has_its_value(string words, int value)
    {
        var tokens = new Tokenizer(_vocabulary).Read(words, "").Tokens;

        var length = _table.Longest(tokens, 0, out var found);

        Assert.Equal((tokens.Length, value), (length, found));
    }

    /// <summary>"اسی دوران": meanwhile.</summary>
    [Fact]
    public void Eighty_is_no_number_alone_because_it_is_also_that_same()
    {
        var tokens = new Tokenizer(_vocabulary).Read("اسی دوران", "").Tokens;

        Assert.Equal(0, _table.Longest(tokens, 0, out _));
    }

    [Theory]
    [InlineData("400 سے زائد", 2)]
    [InlineData("400 سے زیادہ", 2)]
    [InlineData("400 کے لگ بھگ", 3)]
    [InlineData("400 سے", 0)]
    [InlineData("400", 0)]
    public void More_than_stands_behind_its_number(string text, int length)
    {
        var tokens = new Tokenizer(_vocabulary).Read(text, "").Tokens;

        Assert.Equal(length, _numbers.Approximation(tokens, 1));
    }
}
