using System.Text.Json;

namespace Alerts.Benchmarks.News;

/// <summary>News as <c>classify --jsonl</c> reads it.</summary>
internal static class NewsLines
{
    private static readonly DateTimeOffset First = new(2024, 11, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Every second line is news of the field: far more than in any feed, and the dearer half to read.</summary>
    public static string At(int number)
    {
        var (title, text) = number % 2 == 0 ? NewsText.OfViolence(number / 2) : NewsText.OfOtherThings(number / 2);
        return JsonSerializer.Serialize(
            new
            {
                id = $"n{number}",
                title,
                text,
                published = First.AddMinutes(number % 500_000),
            }
        );
    }
}
