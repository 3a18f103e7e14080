namespace Alerts.Feeds;

/// <summary>
/// The list of outlets: CSV with the columns outlet, homepage (may be empty) and feed, and comments after "#". Fields hold no commas.
/// </summary>
internal static class OutletList
{
    private const string Heading = "outlet,homepage,feed";

    /// <param name="mistakes">One line a mistake: what is wrong where, and what to do. Such lines are left out.</param>
    public static IReadOnlyList<Outlet> Read(string csv, out IReadOnlyList<string> mistakes)
    {
        var (outlets, wrong) = (new List<Outlet>(), new List<string>());
        foreach (var (index, line) in csv.Split('\n').Select(line => line.Trim()).Index())
        {
            if (line.Length == 0 || line[0] == '#' || line == Heading)
                continue;
            if (Parse(line) is { } outlet)
                outlets.Add(outlet);
            else
                wrong.Add($"Line {index + 1}, '{line}', is not 'outlet,homepage,feed' with whole addresses; mend or remove it.");
        }
        mistakes = wrong;
        return [.. outlets.DistinctBy(outlet => FeedKeys.FeedId(outlet.Feed))];
    }

    private static Outlet? Parse(string line)
    {
        var fields = line.Split(',', StringSplitOptions.TrimEntries);
        if (fields is not [{ Length: > 0 } name, var homepage, var feed] || !IsAddress(feed, out var address))
            return null;
        return homepage.Length == 0 ? new Outlet(name, null, address) : IsAddress(homepage, out var page) ? new Outlet(name, page, address) : null;
    }

    private static bool IsAddress(string text, out Uri address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address!) && address.Scheme is "http" or "https";
}
