using System.Buffers;

namespace Alerts.Feeds.Fetching;

/// <summary>The ETag or Last-Modified of an answer, which is sent back with the next request.</summary>
internal static class Validator
{
    private const int MaxLength = 1_000;

    private static readonly SearchValues<char> Printable = SearchValues.Create(
        string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(character => (char)character))
    );

    /// <returns>
    /// Null for one that cannot be sent back, whether it came now or was stored by an earlier version: our client sends only ASCII, and a
    /// longer one is abuse of our storage. The feed is then asked for whole.
    /// </returns>
    public static string? Usable(string? text) =>
        text is { Length: > 0 and <= MaxLength } && text.AsSpan().IndexOfAnyExcept(Printable) < 0 ? text : null;
}
