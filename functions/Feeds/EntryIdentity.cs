using Alerts.Feeds.Parsing;
using Alerts.Feeds.Registry;

namespace Alerts.Feeds;

/// <summary>
/// What makes an entry the same entry: its id; else its link; else its title. Publishers change the scheme of an id, append "#0" to it
/// (BBC) and tracking parameters to links; none of these makes another entry.
/// </summary>
internal static class EntryIdentity
{
    private static readonly HashSet<string> Tracking =
    [
        "fbclid",
        "gclid",
        "dclid",
        "msclkid",
        "igshid",
        "mc_cid",
        "mc_eid",
        "cmp",
        "ocid",
        "ref",
        "ref_src",
        "source",
        "rss",
        "traffic_source",
        "taid",
        "sh",
        "smid",
        "partner",
        "emc",
        "__twitter_impression",
        "feature",
    ];

    /// <returns>
    /// A key for each entry, 32 lower-case hex characters; equal keys are one entry. An id that several entries with different links share
    /// (a mistake of the publisher's tool) identifies none of them, and their links do.
    /// </returns>
    public static IReadOnlyList<string> KeysOf(IReadOnlyList<ParsedEntry> entries)
    {
        var shared = entries
            .Where(entry => entry.Id.Length > 0)
            .GroupBy(entry => entry.Id, entry => Address(entry.Link))
            .Where(same => same.Distinct().Count() > 1)
            .Select(same => same.Key)
            .ToHashSet();
        return [.. entries.Select(entry => FeedKeys.Hash(Identity(shared.Contains(entry.Id) ? entry with { Id = "" } : entry)))];
    }

    /// <summary>Changes when title or text do, and not when only white space or letter case did.</summary>
    /// <returns>16 lower-case hex characters.</returns>
    public static string RevisionOf(string title, string text) => FeedKeys.Hash($"{title}\n{text}".ToLowerInvariant())[..16];

    /// <returns>
    /// For each entry whose link identifies its article, by the entry's key: the article's key in its outlet. A link that is the front
    /// page, or that several entries share, identifies none.
    /// </returns>
    public static IReadOnlyDictionary<string, string> StoriesOf(IReadOnlyList<Entry> entries) =>
        entries
            .DistinctBy(entry => entry.Key)
            .Where(entry => entry.Link is { AbsolutePath: not "/" })
            .GroupBy(entry => Address(entry.Link!.AbsoluteUri), entry => entry.Key)
            .Where(same => same.Count() == 1)
            .ToDictionary(same => same.Single(), same => FeedKeys.Hash(same.Key));

    private static string Identity(ParsedEntry entry) =>
        entry.Id.Length > 0 ? Address(entry.Id)
        : entry.Link.Length > 0 ? Address(entry.Link)
        : $"title {(entry.Title.Length > 0 ? entry.Title : entry.Summary).ToLowerInvariant()}";

    /// <summary>An address without what does not matter in it; anything else as it is.</summary>
    private static string Address(string text)
    {
        if (
            text.Length > BaseAddress.MaxLength
            || !Uri.TryCreate(text, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
        )
            return text;
        var query = address
            .Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(parameter => !IsTracking(parameter));
        // A fragment that is a number or a tracker counts nothing; one that is a word may be the only difference in a live page.
        var fragment =
            address.Fragment.TrimStart('#') is { Length: > 0 } part && !part.All(char.IsAsciiDigit) && !IsTracking(part) ? $"#{part}" : "";
        return $"{address.Authority}{address.AbsolutePath.TrimEnd('/')}?{string.Join('&', query)}{fragment}";
    }

    private static bool IsTracking(string parameter)
    {
        var name = parameter.Split('=')[0].ToLowerInvariant();
        return Tracking.Contains(name)
            || name.StartsWith("utm_", StringComparison.Ordinal)
            || name.StartsWith("at_", StringComparison.Ordinal)
            || name.StartsWith("ns_", StringComparison.Ordinal)
            || name.StartsWith("xtor", StringComparison.Ordinal);
    }
}
