using Alerts.Platform.Text;

namespace Alerts.Feeds.Registry;

/// <summary>
/// The list of outlets: CSV with the columns outlet, homepage (may be empty) and feed, then any of language, section, party (state or
/// army) and why, all of which may be empty. Comments start with "#"; a field with a comma is quoted.
/// </summary>
internal static class OutletList
{
    private const int Columns = 7;

    private static readonly string[] Heading = ["outlet", "homepage", "feed"];

    /// <param name="mistakes">One line a mistake: what is wrong where, and the remedy. Such lines are skipped.</param>
    public static IReadOnlyList<Outlet> Read(string csv, out IReadOnlyList<string> mistakes)
    {
        var (outlets, wrong) = (new List<Outlet>(), new List<string>());
        using var text = new StringReader(csv);
        foreach (var (number, line, fields) in CsvLines.Read(text))
        {
            if (fields.Take(Heading.Length).SequenceEqual(Heading))
                continue;
            if (Parse(fields) is { } outlet)
                outlets.Add(outlet);
            else
                wrong.Add(
                    $"Line {number}, '{line}', is not '{string.Join(',', Heading)}' with whole addresses, "
                        + "then language, section, party and why; mend or remove it."
                );
        }
        mistakes = wrong;
        return [.. outlets.DistinctBy(outlet => FeedKeys.FeedId(outlet.Feed))];
    }

    private static Outlet? Parse(string[] fields)
    {
        if (fields.Length > Columns || fields is not [{ Length: > 0 } name, var homepage, var feed, .. var facts])
            return null;
        if (!IsAddress(feed, out var address))
            return null;
        if (!IsAddress(homepage, out var page) && homepage.Length > 0)
            return null;
        var party = Fact(facts, 2);
        if (party is not (null or "state" or "army"))
            return null;
        return new Outlet(name, homepage.Length == 0 ? null : page, address)
        {
            Language = Fact(facts, 0),
            Section = Fact(facts, 1),
            Party = party switch
            {
                "state" => Party.State,
                "army" => Party.Army,
                _ => null,
            },
            Why = Fact(facts, 3),
        };
    }

    private static string? Fact(string[] facts, int index) => facts.ElementAtOrDefault(index) is { Length: > 0 } fact ? fact : null;

    private static bool IsAddress(string text, out Uri address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address!) && address.Scheme is "http" or "https";
}
