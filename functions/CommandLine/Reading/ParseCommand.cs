using System.CommandLine;
using System.Text.Json;
using Alerts.Feeds.Parsing;
using Alerts.Platform.Text;

namespace Alerts.CommandLine.Reading;

/// <c>parse FILE...|-</c>: what the feed parser makes of files, one JSON object a line.
internal static class ParseCommand
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = WireJson.Options().Encoder };

    public static Command Create()
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Feed files: RSS, RDF, Atom, CDF or JSON Feed; - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(
            "parse",
            "Prints the entries of feeds as JSON Lines: file, id, title, link, summary, published, updated (UTC or null). A file without "
                + "entries gives one line with file and error. The exit code is 0, or 1 when a file could not be opened."
        )
        {
            files,
        };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(files)!, parsed.InvocationConfiguration.Output, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string[] files, TextWriter output, CancellationToken cancel)
    {
        var exitCode = 0;
        foreach (var file in files)
        {
            try
            {
                await WriteAsync(file, FeedParser.Parse(await ReadAsync(file, cancel), charset: null, address: null), output);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                await output.WriteLineAsync(ErrorLine(file, $"cannot be opened: {error.Message}"));
                exitCode = 1;
            }
        }
        return exitCode;
    }

    private static async Task<byte[]> ReadAsync(string file, CancellationToken cancel)
    {
        await using var source = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
        using var content = new StreamContent(source);
        // One byte above the limit shows that the feed is too large.
        return await Alerts.Platform.Net.CappedBody.ReadAsync(content, FeedParser.MaxBytes, cancel) ?? new byte[FeedParser.MaxBytes + 1];
    }

    private static async Task WriteAsync(string file, FeedParseResult result, TextWriter output)
    {
        switch (result)
        {
            case FeedParseResult.Unreadable(var reason, _):
                await output.WriteLineAsync(ErrorLine(file, reason.Explain()));
                break;
            case FeedParseResult.Parsed { Feed.Entries: [] }:
                await output.WriteLineAsync(ErrorLine(file, "no entries: the feed is empty"));
                break;
            case FeedParseResult.Parsed(var feed):
                foreach (var entry in feed.Entries)
                    await output.WriteLineAsync(EntryLine(file, entry));
                break;
        }
    }

    private static string EntryLine(string file, ParsedEntry entry) =>
        Line(json =>
        {
            json.WriteString("file", file);
            json.WriteString("id", entry.Id);
            json.WriteString("title", entry.Title);
            json.WriteString("link", entry.Link);
            json.WriteString("summary", entry.Summary);
            WriteTime(json, "published", entry.Published);
            WriteTime(json, "updated", entry.Updated);
        });

    private static string ErrorLine(string file, string error) =>
        Line(json =>
        {
            json.WriteString("file", file);
            json.WriteString("error", error);
        });

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } known)
            json.WriteString(name, known.UtcDateTime);
        else
            json.WriteNull(name);
    }

    private static string Line(Action<Utf8JsonWriter> members)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Writing))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length);
    }
}
