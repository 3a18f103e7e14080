using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Alerts.Web.Requests;

/// <summary>
/// Limits the body of a request by the bytes read: a chunked body states no length, and a stated one may be wrong. It counts in the
/// stream itself, so it works under every server.
/// </summary>
internal sealed class BodyLimit(RequestDelegate next)
{
    /// <summary>The default of routes. Fifty watches as JSON are under 8 kB; a mail program's one-click POST is 26 bytes.</summary>
    public const long Default = 64 * 1024;

    public Task InvokeAsync(HttpContext http)
    {
        if (Limit(http) is not { } limit)
            return next(http);
        if (http.Request.ContentLength > limit)
            throw TooLarge(limit);
        // The server then refuses the rest of a body that the route leaves unread.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            server.MaxRequestBodySize = limit;
        http.Request.Body = new Counted(http.Request.Body, limit);
        return next(http);
    }

    public static long? Limit(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } stated ? stated.MaxRequestBodySize : Default;

    private static BadHttpRequestException TooLarge(long limit) =>
        new($"The body has more than {limit} bytes.", StatusCodes.Status413PayloadTooLarge);

    /// <summary>A route's limit.</summary>
    /// <param name="MaxRequestBodySize">Bytes; null for any number.</param>
    internal sealed record AtMost(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;

    private sealed class Counted(Stream body, long limit) : Stream
    {
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _read;
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Count(await body.ReadAsync(buffer, cancellationToken));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => Count(body.Read(buffer, offset, count));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private int Count(int read) => (_read += read) > limit ? throw TooLarge(limit) : read;
    }
}
