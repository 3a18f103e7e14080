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
