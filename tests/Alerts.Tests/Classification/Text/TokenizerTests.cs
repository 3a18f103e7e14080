using Alerts.Classification.Text;

namespace Alerts.Tests.Classification.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("12-year-old", "12 year old")]
    [InlineData("Lashkar-e-Jhangvi", "lashkar e jhangvi")]
    [InlineData("N-W Pakistan", "n w pakistan")]
    [InlineData("D.I. Khan", "di khan")]
    [InlineData("D.I.Khan", "di khan")]
    [InlineData("D. I. Khan", "d i khan")]
    [InlineData("the U.S. drone", "the us drone")]
    [InlineData("Pakistan's Levies’ post", "pakistan levies post")]
    [InlineData("Qur'an don’t", "quran dont")]
    [InlineData("Rs16.5 million, 1,200 dead, 5%", "rs16 5 million 1200 dead 5 %")]
    [InlineData("12th 10am 155mm 3.5km 9/11", "12th 10am 155mm 3.5km 9 11")]
    [InlineData("KARACHI – A “blast”…", "karachi a blast")]
    [InlineData("كوئٹہ میں دھماکہ، ۱۲ ہلاک۔", "کویٹہ میں دہماکہ 12 ہلاک")]
    [InlineData("كارروائي ٢٦ ۲۰۲۴ء ۱٬۲۰۰", "کارروایی 26 2024 1200")]
    [InlineData("کارروائی7 خوارج، 4افراد", "کارروایی 7 خوارج 4 افراد")]
    [InlineData("دھماکےمیں جانوں کےلیے", "دہماکے میں جانوں کے لیے")]
    [InlineData("دہشت\u200Cگرد بچّے شہداء", "دہشتگرد بچے شہدا")]
    [InlineData("کو\u06CC\u0654ٹہ ا\u0653پریشن فتن\u06C2 شعبۀ", "کویٹہ اپریشن فتنہ شعبہ")]
    [InlineData("ہوۓ گۓ کے لیۓ سۓ", "ہویے گیے کے لیے سیے")]
    public void Words_are_split_as_they_are_compared(string text, string expected)
    {
        var words = Tokenizer.Words(text);

        Assert.Equal(expected, string.Join(' ', words));
    }

    [Fact]
    public void Tokens_point_at_their_characters_in_their_field()
    {
        var entry = Read("Quetta’s post hit", "At D.I. Khan, 1,200 fled");

        var written = entry.Tokens.Select(token => entry.Written(token).ToString());

        Assert.Equal(["Quetta", "post", "hit", "At", "D.I", "Khan", "1,200", "fled"], written);
        Assert.Equal(3, entry.Tokens.Count(token => token.Field == TokenField.Title));
    }

    [Theory]
    [InlineData("Blast in Quetta. Nine dead.", 2)]
    [InlineData("Lt. Gen. Asim Munir met Col. Khan.", 1)]
    [InlineData("A bomb in D.I. Khan. D. I. Khan is far. The U.S. Embassy said so.", 3)]
    [InlineData("Killed at 5.30 a.m. by Ghulam S. Khan", 1)]
    [InlineData("کوئٹہ میں دھماکہ۔ نو افراد ہلاک۔", 2)]
    public void Sentences_end_at_stops_that_are_no_abbreviation(string text, int sentences)
    {
        var entry = Read("", text);

        Assert.Equal(sentences, entry.Tokens[^1].Sentence + 1);
        Assert.Equal(sentences, entry.Tokens.Count(token => token.Follows(TokenGap.Sentence)));
    }

    [Fact]
    public void The_text_starts_a_sentence_of_its_own()
    {
        var entry = Read("Blast in Quetta", "nine dead");

        Assert.Equal([0, 0, 0, 1, 1], entry.Tokens.Select(token => (int)token.Sentence));
    }

    [Theory]
    [InlineData("1,200", TokenShape.Number, 1200)]
    [InlineData("۱۲", TokenShape.Number, 12)]
    [InlineData("12th", TokenShape.Mixed, -1)]
    [InlineData("3.5", TokenShape.Mixed, -1)]
    [InlineData("FC", TokenShape.AllCaps | TokenShape.Capitalised, -1)]
    [InlineData("Levies'", TokenShape.Possessive | TokenShape.Capitalised, -1)]
    [InlineData("بنوں", TokenShape.Urdu, -1)]
    [InlineData("%", TokenShape.Sign, -1)]
    [InlineData("99999999999999999999", TokenShape.Number, -1)]
    public void Shape_and_number_are_kept(string text, object shape, int number)
    {
        var token = Read(text, "").Tokens[0];

        Assert.Equal(((TokenShape)shape, number), (token.Shape, token.Number));
    }

    [Theory]
    [InlineData("Lashkar-e", TokenGap.Hyphen)]
    [InlineData("QUETTA – blast", TokenGap.Dash)]
    [InlineData("QUETTA- blast", TokenGap.Dash)]
    [InlineData("9/11", TokenGap.Slash)]
    [InlineData("5%", TokenGap.Touching)]
    [InlineData("dead, wounded", TokenGap.Comma)]
    [InlineData("KARACHI: blast", TokenGap.Colon)]
    [InlineData("army (ISPR)", TokenGap.OpenBracket)]
    [InlineData("two words", TokenGap.None)]
    public void What_stands_between_two_words_is_kept(string text, object gap)
    {
        var second = Read("", text).Tokens[1];

        Assert.Equal((TokenGap)gap, second.Gap);
    }

    [Fact]
    public void Only_words_that_somebody_asked_for_have_an_id()
    {
        var vocabulary = new Vocabulary();
        var blast = vocabulary.Add("blast");

        var tokens = new Tokenizer(vocabulary).Read("Blast somewhere", "").Tokens;

        Assert.Equal([blast, Vocabulary.Unknown], tokens.Select(token => token.Word));
        Assert.Equal(2, vocabulary.Count);
    }

    private static EntryText Read(string title, string text) => new Tokenizer(new Vocabulary()).Read(title, text);

    [Theory]
    [InlineData("دہشت گرد ہلا ک", "ہلاک")]
    [InlineData("شمالی وزیر ستان", "وزیرستان")]
    public void Urdu_word_that_a_feed_broke_in_two_is_one_token(string text, string word)
    {
        var vocabulary = new Vocabulary();
        var known = vocabulary.Add(word);
        vocabulary.Add("وزیر");

        var last = new Tokenizer(vocabulary).Read(text, null).Tokens[^1];

        Assert.Equal(known, last.Word);
        Assert.Equal(text[last.Start..last.End].Replace(" ", "", StringComparison.Ordinal), word);
    }

    [Fact]
    public void Two_known_Urdu_words_without_a_space_are_two_tokens()
    {
        var vocabulary = new Vocabulary();
        var (people, dead) = (vocabulary.Add("افراد"), vocabulary.Add("جاں"));
        const string text = "پانچ افرادجاں بحق";

        var tokens = new Tokenizer(vocabulary).Read(text, null).Tokens;

        Assert.Equal([people, dead], tokens[1..3].Select(token => token.Word));
        Assert.Equal(["افراد", "جاں"], tokens[1..3].Select(token => text[token.Start..token.End]));
    }

    [Fact]
    public void Unknown_Urdu_words_stay_as_they_are_written()
    {
        var vocabulary = new Vocabulary();
        vocabulary.Add("افراد");

        var tokens = new Tokenizer(vocabulary).Read("زرغون افرادیہ", null).Tokens;

        Assert.Equal(2, tokens.Length);
    }
}
