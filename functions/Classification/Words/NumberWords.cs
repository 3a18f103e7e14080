using Alerts.Classification.Text;

namespace Alerts.Classification.Words;

/// <summary>Numbers in words: every spelling up to 199, round hundreds, and dozens.</summary>
internal static class NumberWords
{
    private static readonly string[] Ones =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static PhraseTable<int> Table(Vocabulary vocabulary)
    {
        var table = new PhraseTable<int>(vocabulary);
        for (var i = 1; i < 100; i++)
            Add(table, BelowHundred(i), i);
        for (var i = 1; i < 10; i++)
            table.Add($"{Ones[i]} hundred", i * 100);
        for (var i = 2; i < 20; i++)
            table.Add($"{Ones[i]} dozen", i * 12);
        foreach (
            var (words, value) in new[]
            {
                ("half a dozen", 6),
                ("a dozen", 12),
                ("dozen", 12),
                ("a hundred", 100),
                ("a couple of", 2),
                ("a couple", 2),
            }
        )
            table.Add(words, value);
        return table;
    }

    private static void Add(PhraseTable<int> table, string words, int value)
    {
        table.Add(words, value);
        foreach (var hundred in new[] { "one hundred", "a hundred" })
        {
            table.Add($"{hundred} {words}", value + 100);
            table.Add($"{hundred} and {words}", value + 100);
        }
    }

    private static string BelowHundred(int value) =>
        value < 20 ? Ones[value]
        : value % 10 == 0 ? Tens[(value / 10) - 2]
        : $"{Tens[(value / 10) - 2]} {Ones[value % 10]}";
}

/// <summary>
/// Numbers in Urdu words: every one up to 199 in its usual spellings, round hundreds, dozens; and the words after a number.
/// </summary>
internal sealed class UrduNumbers
{
    /// <summary>The numbers from 1 to 99, none of which is made from its parts; a bar separates spellings.</summary>
    private const string UpTo99 =
        "ایک دو تین چار پانچ چھ|چھے|چھہ سات آٹھ نو دس گیارہ بارہ تیرہ چودہ پندرہ سولہ سترہ اٹھارہ انیس بیس اکیس بائیس تئیس|تیئس "
        + "چوبیس پچیس چھبیس ستائیس اٹھائیس "
        + "انتیس تیس اکتیس|اکتس بتیس تینتیس چونتیس پینتیس چھتیس سینتیس اڑتیس انتالیس چالیس اکتالیس بیالیس تینتالیس|ترتالیس "
        + "چوالیس|چوالس پینتالیس چھیالیس سینتالیس اڑتالیس "
        + "انچاس پچاس اکاون|اکیاون باون ترپن|تریپن چون پچپن چھپن ستاون اٹھاون انسٹھ ساٹھ اکسٹھ باسٹھ تریسٹھ چونسٹھ پینسٹھ چھیاسٹھ "
        + "سڑسٹھ اڑسٹھ انہتر ستر اکہتر بہتر تہتر چوہتر "
        + "پچہتر|پچھتر چھہتر|چھیتر ستتر اٹھہتر اناسی|انیاسی اسی اکیاسی بیاسی تراسی چوراسی پچاسی چھیاسی ستاسی اٹھاسی نواسی نوے "
        + "اکانوے بانوے ترانوے چورانوے پچانوے چھیانوے ستانوے اٹھانوے ننانوے";

    /// <summary>Eighty, and far more often "that same".</summary>
    private const string AlsoThatSame = "اسی";

    private static readonly (string Words, int Value)[] Others =
    [
        ("دونوں", 2),
        ("تینوں", 3),
        ("چاروں", 4),
        ("پانچوں", 5),
        ("نصف درجن", 6),
        ("درجن", 12),
        ("ایک درجن", 12),
        ("ڈیڑھ درجن", 18),
        ("دو درجن", 24),
        ("تین درجن", 36),
        ("سو", 100),
        ("ڈیڑھ سو", 150),
        ("سوا سو", 125),
        ("ڈھائی سو", 250),
    ];

    private readonly PhraseTable<bool> _approximations;

    /// <param name="numbers">The numbers are added here.</param>
    public UrduNumbers(Vocabulary vocabulary, PhraseTable<int> numbers)
    {
        var words = UpTo99.Split(' ');
        for (var i = 0; i < words.Length; i++)
            foreach (var spelling in words[i].Split('|'))
                Add(numbers, spelling, i + 1);
        foreach (var (phrase, value) in Others)
            numbers.Add(phrase, value);

        _approximations = new PhraseTable<bool>(vocabulary);
        foreach (var phrase in new[] { "سے زائد", "سے زیادہ", "کے قریب", "کے لگ بھگ", "سے بھی زائد", "سے بھی زیادہ" })
            _approximations.Add(phrase, true);
    }

    /// <summary>
    /// How many tokens at <paramref name="at"/> say "more than" or "about" of the number before: "400 سے زائد" is one number, as "over
    /// 400" counts 400.
    /// </summary>
    public int Approximation(ReadOnlySpan<Token> tokens, int at) =>
        at < tokens.Length && tokens[at].Is(TokenShape.Urdu) ? _approximations.Longest(tokens, at, out _) : 0;

    private static void Add(PhraseTable<int> numbers, string word, int value)
    {
        if (word != AlsoThatSame)
            numbers.Add(word, value);
        numbers.Add($"ایک سو {word}", value + 100);
        if (value < 10)
            numbers.Add($"{word} سو", value * 100);
    }
}
