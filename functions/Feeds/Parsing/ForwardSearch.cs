namespace Alerts.Feeds.Parsing;

/// <summary>
/// Finds the same few texts again and again, from places that only move forward, and looks at each character once a text: a feed of a
/// million unclosed comments takes no longer than one of closed ones.
/// </summary>
internal sealed class ForwardSearch(string source)
{
    private readonly Dictionary<string, int> _last = [];

    /// <returns>Where <paramref name="text"/> first is at or after <paramref name="from"/>; negative when it is not.</returns>
    public int Find(string text, int from)
    {
        if (_last.TryGetValue(text, out var last) && (last < 0 || last >= from))
            return last;
        return _last[text] = from > source.Length ? -1 : source.IndexOf(text, from, StringComparison.Ordinal);
    }
}
