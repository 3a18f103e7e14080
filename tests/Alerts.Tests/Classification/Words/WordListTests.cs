using Alerts.Classification.Text;
using Alerts.Classification.Words;

namespace Alerts.Tests.Classification.Words;

public sealed class WordListTests
{
    [Fact]
    public void A_word_has_the_meanings_of_all_its_lines()
    {
        var senses = WordList.Parse(new StringReader("# remark\n\nStrikes: attack\nAttackNoun: attack, ambush"));

        Assert.Equal<Senses>(Deed.Strikes | Deed.AttackNoun, senses["attack"]);
        Assert.Equal<Senses>(Deed.AttackNoun, senses["ambush"]);
    }

    [Theory]
    [InlineData("Strikes attack")]
    [InlineData("Strkes: attack")]
    [InlineData("3: attack")]
    [InlineData("None: attack")]
    [InlineData("Strikes: @weapon hits")]
    public void A_line_without_a_known_meaning_is_refused_by_number(string line)
    {
        var error = Assert.Throws<InvalidDataException>(() => WordList.Parse(new StringReader("# remark\n" + line)));

        Assert.Contains("line 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_that_is_listed_twice_is_refused_by_number()
    {
        var error = Assert.Throws<InvalidDataException>(() => WordList.Parse(new StringReader("@weapon: rocket\n@weapon: mortar")));

        Assert.Contains("line 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_phrase_with_sets_stands_for_one_phrase_with_each_of_their_members()
    {
        var senses = WordList.Parse(new StringReader("@weapon: rocket, mortar shell\n@lands: hits, falls on\nStrikes: @weapon @lands"));

        Assert.Equal(["mortar shell falls on", "mortar shell hits", "rocket falls on", "rocket hits"], senses.Keys.Order());
    }

    [Fact]
    public void Urdu_word_is_known_in_the_spelling_that_the_tokenizer_makes_of_all_spellings()
    {
        var senses = WordList.ReadUrdu();

        Assert.True(senses["اپریشن"].Has(Deed.OperationNoun));
        Assert.DoesNotContain("آپریشن", senses.Keys);
    }

    [Fact]
    public void Every_word_is_spelt_as_the_tokenizer_spells_it()
    {
        var wrong = WordList.Read().Where(word => string.Join(' ', Tokenizer.Words(word.Key)) != word.Key).Select(word => word.Key);

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_name_of_a_meaning_is_in_two_lists()
    {
        string[] names = [.. Names<People>(), .. Names<Deed>(), .. Names<Theme>(), .. Names<Grammar>()];

        Assert.Empty(names.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void Every_meaning_has_a_word()
    {
        var all = WordList.Read().Aggregate(default(Senses), (senses, word) => senses | word.Value);
        string[] names = [.. Names<People>(), .. Names<Deed>(), .. Names<Theme>(), .. Names<Grammar>()];

        var unused = names.Where(name => !(Senses.TryParse(name, out var sense) && all.HasAll(sense)));

        Assert.Empty(unused);
    }

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetNames<T>().Where(name => name != "None");
}
