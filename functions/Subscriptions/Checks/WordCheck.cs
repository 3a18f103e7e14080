using System.Reflection;
using System.Text.Json.Serialization;

namespace Alerts.Subscriptions.Checks;

/// <summary>Reads a word of a small list, as JSON and the command line write it, or lists the valid words.</summary>
internal static class WordCheck<T>
    where T : struct, Enum
{
    public static IReadOnlyList<(string Word, T Value)> Words { get; } =
    [
        .. from field in typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
        select (
            field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name.ToLowerInvariant(),
            (T)field.GetValue(null)!
        ),
    ];

    /// <summary>All words, for people.</summary>
    public static string List { get; } = string.Join(", ", Words.Select(word => word.Word));

    public static string Word(T value) => Words.First(word => EqualityComparer<T>.Default.Equals(word.Value, value)).Word;

    /// <returns>The first value for an empty text, and when there is a problem.</returns>
    public static T Read(string? text, string field, ICollection<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Words[0].Value;
        foreach (var (word, value) in Words)
        {
            if (word.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
                return value;
        }

        problems.Add(new(field, $"'{ProblemText.Shown(text)}' is not known.", $"Write one of: {List}."));
        return Words[0].Value;
    }
}
