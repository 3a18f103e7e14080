using Alerts.Platform.Text;

namespace Alerts.Subscriptions.Checks;

/// <summary>Reads a word of a small list, as JSON and the command line write it.</summary>
internal static class WordCheck<T>
    where T : struct, Enum
{
    /// <summary>All words, for people.</summary>
    public static string List { get; } = string.Join(", ", EnumWords<T>.All.Select(member => member.Word));

    /// <returns>The first value for an empty text, and when there is a problem.</returns>
    public static T Read(string? text, string field, ICollection<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return EnumWords<T>.All[0].Value;
        foreach (var (word, value) in EnumWords<T>.All)
        {
            if (word.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
                return value;
        }

        problems.Add(new(field, ProblemPhrases.NotKnown.With(ProblemText.Shown(text)), ProblemPhrases.WriteOneOf.With(List)));
        return EnumWords<T>.All[0].Value;
    }
}
