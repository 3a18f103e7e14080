using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alerts.Classification;
using Alerts.CommandLine.Launching;

namespace Alerts.CommandLine.Reading;

/// <summary>Classifies JSON Lines one by one, in order; an invalid line is reported on stderr, and the next ones follow.</summary>
/// <param name="published">Of texts that do not say when they were published.</param>
internal sealed class ClassifyLines(Classifier classifier, DateTimeOffset published, bool explain)
{
    /// <summary>Progress is told once in so many lines.</summary>
    private const int LinesAStep = 1_000;

    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public async Task<int> RunAsync(string file, InvocationConfiguration streams, Action<string> far, CancellationToken cancel)
    {
        using var input = Open(file);
        await using var output = new WriterStream(streams.Output);
        return await RunAsync(input, output, streams.Error, far, cancel) ? ExitCodes.Success : ExitCodes.Failure;
    }

    public async Task<bool> RunAsync(TextReader input, Stream output, TextWriter error, Action<string> far, CancellationToken cancel)
    {
        var (good, number, buffer) = (true, 0, new ArrayBufferWriter<byte>(4096));
        while (await input.ReadLineAsync(cancel) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (TryClassify(line, buffer) is { } mistake)
            {
                good = false;
                await error.WriteLineAsync($"line {number}: {mistake}");
            }
            else
                Write(output, buffer);
            buffer.ResetWrittenCount();
            if (number % LinesAStep == 0)
                far($"line {number}");
        }
        return good;
    }

    /// <summary>
    /// Line by line, for readers at the other end of a pipe. Synchronous, because a console would use a thread for each line.
    /// </summary>
    private static void Write(Stream output, ArrayBufferWriter<byte> buffer) => output.Write(buffer.WrittenSpan);

    public async Task<int> OneAsync(string? title, string? text, InvocationConfiguration streams)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(new ClassifyInput(default, title, text, null), buffer);
        await streams.Output.WriteAsync(Encoding.UTF8.GetString(buffer.WrittenSpan));
        return ExitCodes.Success;
    }

    internal static StreamReader Open(string file)
    {
        try
        {
            return new StreamReader(file == "-" ? Console.OpenStandardInput() : File.OpenRead(file), Encoding.UTF8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(
                $"{file} cannot be read: {e.Message} Name a file with one JSON object per line, or - for standard input.",
                e
            );
        }
    }

    private string? TryClassify(string line, ArrayBufferWriter<byte> buffer)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (!ClassifyInput.TryRead(document.RootElement, out var input, out var mistake))
                return mistake;
            Write(input, buffer);
            return null;
        }
        catch (JsonException e)
        {
            return $"not JSON ({e.Message}); a line is an object such as {{\"id\":\"1\",\"title\":\"Blast in Quetta\"}}";
        }
    }

    private void Write(in ClassifyInput input, ArrayBufferWriter<byte> buffer)
    {
        var finding = classifier.Classify(input.Title, input.Text, input.Published ?? published);
        if (explain)
        {
            Encoding.UTF8.GetBytes(Explanation.Of(input.Title ?? "", input.Text ?? "", finding), buffer);
            return;
        }
        using (var json = new Utf8JsonWriter(buffer, Plain))
            FindingWriter.Write(json, input.Id, finding);
        buffer.Write("\n"u8);
    }
}
