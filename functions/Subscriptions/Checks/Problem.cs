using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Checks;

/// <summary>What is wrong with one field of a sign-up, for the person who filled it in.</summary>
/// <param name="Field">As in the JSON of the request, such as "watches[1].topic".</param>
/// <param name="Reason">The fault, with the value.</param>
/// <param name="Remedy">What to write instead.</param>
internal sealed record Problem(string Field, Phrase Reason, Phrase Remedy)
{
    /// <summary>For what only programs and operators send.</summary>
    public Problem(string field, string reason, string remedy)
        : this(field, Phrase.EnglishOnly(reason), Phrase.EnglishOnly(remedy)) { }

    /// <summary>For the person in front of the form, who sees the field.</summary>
    public string In(Language language) => $"{Reason.In(language)} {Remedy.In(language)}".TrimEnd();

    /// <summary>For programs and operators, who read English.</summary>
    public override string ToString() => $"{Field}: {In(Language.English)}";

    /// <summary>For a page without the form, such as of a wrong address.</summary>
    public static Phrase All(IReadOnlyCollection<Problem> problems) =>
        new(string.Join(' ', problems), string.Join(' ', problems.Select(problem => $"{problem.Field}: {problem.In(Language.Urdu)}")));
}

internal static class ProblemText
{
    private const int Most = 80;

    public static string Shown(string? text) => text is { Length: > Most } ? text[..Most] + "…" : text ?? "";
}
