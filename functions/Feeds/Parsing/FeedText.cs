using System.Text;
using System.Text.RegularExpressions;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// Turns bytes into text by byte order mark, HTTP charset, XML declaration and guess, in this order (RFC 7303); the first that decodes
/// without an error wins.
/// </summary>
internal static partial class FeedText
{
    private const int DeclarationLength = 1_024;

    /// <summary>What ISO-8859-1 and undeclared Western bytes really are.</summary>
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (Marked(bytes) is var (encoding, skip))
            return encoding.GetString(bytes[skip..]);
        foreach (var name in new[] { charset, Declared(bytes), "utf-8" })
        {
            if (Named(name) is { } strict && TryDecode(bytes, strict) is { } text)
                return text;
        }
        return MostlyUtf8(bytes) ? Encoding.UTF8.GetString(bytes) : Windows1252.GetString(bytes);
    }

    /// <summary>A byte order mark, or the zeros that "&lt;?" or "&lt;r" have in UTF-16 and UTF-32 (XML 1.0, appendix F).</summary>
    private static (Encoding Encoding, int Skip)? Marked(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0x00, 0x00, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, true), 4),
            [0xFF, 0xFE, 0x00, 0x00, ..] => (Encoding.UTF32, 4),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xEF, 0xBB, 0xBF, ..] when TryDecode(bytes[3..], Strict(Encoding.UTF8)) is not null => (Encoding.UTF8, 3),
            [0x00, 0x00, 0x00, (byte)'<', ..] => (new UTF32Encoding(true, false), 0),
            [(byte)'<', 0x00, 0x00, 0x00, ..] => (Encoding.UTF32, 0),
            [0x00, (byte)'<', 0x00, _, ..] => (Encoding.BigEndianUnicode, 0),
            [(byte)'<', 0x00, _, 0x00, ..] => (Encoding.Unicode, 0),
            [0x4C, 0x6F, 0xA7, 0x94, ..] => (CodePagesEncodingProvider.Instance.GetEncoding(37)!, 0),
            _ => null,
        };

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]);
        return DeclaredEncoding().Match(start) is { Success: true } match ? match.Groups[1].Value : null;
    }

    private static Encoding? Named(string? name)
    {
        name = name?.Trim(' ', '\'', '"').ToLowerInvariant() switch
        {
            // Declared subsets of what the bytes really are; browsers do the same (WHATWG Encoding, 4.2).
            "gb2312" or "gbk" => "gb18030",
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => "windows-1252",
            "iso-8859-9" => "windows-1254",
            "utf8" or "utf_8" => "utf-8",
            // A declaration that could be read as bytes cannot be UTF-16 or UTF-32: Marked would have found that.
            { } wide when wide.StartsWith("utf-16", StringComparison.Ordinal) || wide.StartsWith("utf-32", StringComparison.Ordinal) =>
                null,
            var other => other,
        };
        try
        {
            return string.IsNullOrEmpty(name)
                ? null
                : Strict(CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name));
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null; // An unknown name is ignored; so is UTF-7, which .NET refuses because it hides markup.
        }
    }

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }

    private static string? TryDecode(ReadOnlySpan<byte> bytes, Encoding strict)
    {
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>One broken character in much good UTF-8 (a text cut between two bytes) does not make it windows-1252.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0,
            bad = 0;
        for (var rest = bytes; !rest.IsEmpty; )
        {
            var valid = Rune.DecodeFromUtf8(rest, out var rune, out var used) == System.Buffers.OperationStatus.Done;
            good += valid && rune.Value > 127 ? 1 : 0;
            bad += valid ? 0 : 1;
            rest = rest[Math.Max(1, used)..];
        }
        return good > bad * 4;
    }

    [GeneratedRegex(@"<\?xml[^>]{0,200}?encoding\s*=\s*['""]([A-Za-z0-9._:-]{1,40})['""]", RegexOptions.IgnoreCase)]
    private static partial Regex DeclaredEncoding();
}
