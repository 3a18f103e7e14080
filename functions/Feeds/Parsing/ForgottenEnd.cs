namespace Alerts.Feeds.Parsing;

/// <summary>What a start tag closes because it cannot stand inside it: an item in an item, anything in a date.</summary>
internal static class ForgottenEnd
{
    private static readonly HashSet<string> Items = ["item", "entry"];

    /// <summary>Elements that hold text alone.</summary>
    private static readonly HashSet<string> Leaves = ["link", "guid", "pubdate", "published", "updated", "issued", "modified", "dc:date", "ttl"];

    /// <summary>Elements that may hold HTML, which these never are.</summary>
    private static readonly HashSet<string> Texts = ["title", "description"];

    private static readonly HashSet<string> NeverHtml = ["guid", "pubdate", "dc:date", "dc:creator", "category", "item", "entry", "content:encoded"];

    /// <param name="bare">Without attributes: HTML's own link always has some.</param>
    /// <returns>The place in <paramref name="open"/> of the outermost element to close; negative for none.</returns>
    public static int Before(string name, bool bare, List<MarkupElement> open)
    {
        if (Items.Contains(name) && open.FindIndex(element => Items.Contains(element.Name)) is > 0 and var item)
            return item;
        var innermost = open[^1].Name;
        var forgotten = Leaves.Contains(innermost) || (Texts.Contains(innermost) && (NeverHtml.Contains(name) || (bare && name == "link")));
        return forgotten ? open.Count - 1 : -1;
    }
}
