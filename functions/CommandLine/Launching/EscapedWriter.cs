using System.Text;

namespace Alerts.CommandLine.Launching;

/// <summary>
/// A writer behind <see cref="Escape"/>: words of feeds and of strangers must not move a terminal's cursor, forge a line, or turn the
/// reading direction of what follows (CVE-2021-42574).
/// </summary>
internal class EscapedWriter(TextWriter output) : TextWriter
{
    public override Encoding Encoding => output.Encoding;

    /// <summary>Standard output: a terminal in its own encoding, a file or a pipe in UTF-8.</summary>
    public static TextWriter OfOutput() =>
        new EscapedWriter(
            Console.IsOutputRedirected
                ? new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true }
                : Console.Out
        );

    /// <summary>
    /// Writes control characters as JSON writes them (<c>\u001b</c>), so that JSON stays equal. Line breaks and tabs stay. U+200E,
    /// U+200F and U+061C only mark a direction, and Urdu needs them: they stay too.
    /// </summary>
    public static string Escape(ReadOnlySpan<char> text, bool oneLine = false)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!oneLine && (text[i] is '\n' or '\t' || (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')))
                escaped.Append(text[i]);
            else if (Acts(text[i]))
                escaped.Append(null, $"\\u{(int)text[i]:x4}");
            else
                escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.ContainsAny(Active))
            output.Write(Escape(buffer));
        else
            output.Write(buffer);
    }

    public override void WriteLine() => output.WriteLine();

    public override void WriteLine(string? value)
    {
        Write(value.AsSpan());
        output.WriteLine();
    }

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    public override void Flush() => output.Flush();

    // C0, DEL, C1; line and paragraph separators; embeddings, overrides and isolates.
    private static bool Acts(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static readonly System.Buffers.SearchValues<char> Active = System.Buffers.SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(Acts),
    ]);
}

/// <summary>Passes bytes in UTF-8 on to a text writer, such as the escaping one.</summary>
internal sealed class WriterStream(TextWriter writer) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => writer.Flush();

    /// <summary>Each call holds whole characters, because callers write whole lines.</summary>
    public override void Write(byte[] buffer, int offset, int count) => writer.Write(Encoding.UTF8.GetString(buffer, offset, count));

    public override void Write(ReadOnlySpan<byte> buffer) => writer.Write(Encoding.UTF8.GetString(buffer));

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
