using Alerts.Subscriptions;

namespace Alerts.Site.Reading;

/// <summary>Fields of a sign-up that there are not.</summary>
internal static class UnknownFields
{
    /// <summary>An answer with more of them helps nobody.</summary>
    public const int MostNamed = 10;

    /// <param name="path">What stands before the name, such as "watches[1].".</param>
    public static Problem Problem(string path, string name, IEnumerable<string> known) =>
        new(
            SafeText.Line(path + ProblemText.Shown(name)),
            $"There is no field '{SafeText.Line(ProblemText.Shown(name))}'.",
            $"Write one of: {string.Join(", ", known)}."
        );
}
