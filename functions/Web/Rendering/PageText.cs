namespace Alerts.Web.Rendering;

/// <summary>Cleans others' text beyond the encoding that pages do anyway.</summary>
internal static class PageText
{
    // Longer than any headline, and than one line of a page should be.
    private const int MostText = 500;

    /// <summary>One line without control characters and without what turns the reading direction around (CVE-2021-42574).</summary>
    public static string Line(string text) => Alerts.Platform.Text.SafeText.Line(text, MostText);

    /// <returns>Null unless it is an absolute http or https address without user info, which makes one host look like another.</returns>
    public static string? Link(Uri? link) => Alerts.Platform.Text.SafeText.Link(link) is { UserInfo: "" } safe ? safe.AbsoluteUri : null;
}
