using Alerts.Feeds.Parsing;
using Alerts.Feeds.Registry;

namespace Alerts.Feeds;

/// <summary>
/// What makes two entries the same: the id; else the link; else the title. Publishers change an id's scheme, append "#0" (BBC), and add
/// tracking parameters to links; none of these makes another entry.
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
    /// A key for each entry, 32 lower-case hex characters; equal keys are one entry. An id that entries with different links share (a
    /// fault in the publisher's tool) identifies none of them; their links do.
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

    /// <summary>Changes with title or text, but not with white space or letter case.</summary>
    /// <returns>16 lower-case hex characters.</returns>
    public static string RevisionOf(string title, string text) => FeedKeys.Hash($"{title}\n{text}".ToLowerInvariant())[..16];

    /// <returns>
    /// The article's key in its outlet, by entry key, for each entry whose link identifies its article. The front page, or a link that
    /// several entries share, identifies none.
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
        // A numeric or tracking fragment is ignored; a word may be the only difference within a live page.
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
