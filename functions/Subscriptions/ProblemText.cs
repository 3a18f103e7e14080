namespace Alerts.Subscriptions;

/// <summary>How problems quote what somebody wrote.</summary>
internal static class ProblemText
{
    private const int Most = 80;

    public static string Shown(string? text) => text is { Length: > Most } ? text[..Most] + "…" : text ?? "";
}
