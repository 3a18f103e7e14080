using System.Buffers.Binary;
using System.IO.Compression;

namespace Alerts.Delivery.Pictures;

/// <summary>Writes PNG with a palette (ISO/IEC 15948), 8 bits a pixel: every mail program shows it, unlike SVG.</summary>
internal static class Png
{
    private const int MostColours = 256;

    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(Crc)];

    /// <param name="pixels">Index into the palette, row by row.</param>
    /// <param name="palette">0xRRGGBB, at most 256.</param>
    public static byte[] Write(int width, int height, byte[] pixels, IReadOnlyList<int> palette)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(palette.Count, MostColours);
        using var file = new MemoryStream();
        file.Write(Signature);
        Chunk(file, "IHDR"u8, Header(width, height));
        Chunk(file, "PLTE"u8, [.. palette.SelectMany(colour => new[] { (byte)(colour >> 16), (byte)(colour >> 8), (byte)colour })]);
        Chunk(file, "IDAT"u8, Compress(width, height, pixels));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    // 8 bits, palette, the only compression and filter method, and no interlacing.
    private static byte[] Header(int width, int height)
    {
        byte[] header = [0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        return header;
    }

    private static byte[] Compress(int width, int height, byte[] pixels)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            for (var row = 0; row < height; row++)
            {
                // No filter: neighbouring indices are unrelated.
                zlib.WriteByte(0);
                zlib.Write(pixels, row * width, width);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] body = [.. type, .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(
            number,
            ~body.Aggregate(uint.MaxValue, (crc, next) => CrcTable[(byte)(crc ^ next)] ^ (crc >> 8))
        );
        file.Write(number);
    }

    private static uint Crc(int index) =>
        Enumerable.Range(0, 8).Aggregate((uint)index, (crc, _) => (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1);
}
