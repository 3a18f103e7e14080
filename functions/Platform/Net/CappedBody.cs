namespace Alerts.Platform.Net;

/// <summary>Reads an answer or a request up to a limit, counted after unpacking: a gzip bomb stops at the limit.</summary>
internal static class CappedBody
{
    /// <param name="limit">Bytes.</param>
    /// <returns>Null when there is more than <paramref name="limit"/>.</returns>
    /// <exception cref="IOException">The connection broke.</exception>
    /// <exception cref="InvalidDataException">What was sent is not packed as its Content-Encoding says.</exception>
    public static async Task<byte[]?> ReadAsync(HttpContent content, int limit, CancellationToken cancel)
    {
        await using var stream = await content.ReadAsStreamAsync(cancel);
        try
        {
            return await ReadAsync(stream, limit, cancel);
        }
        // The Brotli stream throws InvalidOperationException, the gzip stream InvalidDataException.
        catch (Exception broken) when (broken is InvalidOperationException or InvalidDataException)
        {
            throw new InvalidDataException("Its answer is not packed as its Content-Encoding says.", broken);
        }
    }

    /// <param name="limit">Bytes.</param>
    /// <returns>Null when there is more than <paramref name="limit"/>.</returns>
    /// <exception cref="IOException">The connection broke.</exception>
    public static async Task<byte[]?> ReadAsync(Stream stream, int limit, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            if (body.Length + read > limit)
                return null;
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }
}
