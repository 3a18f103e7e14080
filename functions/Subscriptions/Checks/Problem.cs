namespace Alerts.Subscriptions.Checks;

/// <summary>What is wrong with one field of a sign-up, for the person who filled it in.</summary>
/// <param name="Field">As in the JSON of the request, such as "watches[1].topic".</param>
/// <param name="Reason">The fault, with the value.</param>
/// <param name="Remedy">What to write instead.</param>
internal sealed record Problem(string Field, string Reason, string Remedy)
{
    public override string ToString() => $"{Field}: {Reason} {Remedy}";
}

internal static class ProblemText
{
    private const int Most = 80;

    public static string Shown(string? text) => text is { Length: > Most } ? text[..Most] + "…" : text ?? "";
}
