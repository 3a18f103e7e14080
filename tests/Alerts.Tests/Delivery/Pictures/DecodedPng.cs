using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Alerts.Tests.Delivery.Pictures;

/// <summary>A PNG with a palette, read as ISO/IEC 15948 says, by none of the code that wrote it.</summary>
internal sealed class DecodedPng
{
    private readonly byte[] _rows;
    private readonly byte[] _palette;

    private DecodedPng(int width, int height, byte[] palette, byte[] rows) =>
        (Width, Height, _palette, _rows) = (width, height, palette, rows);

    public int Width { get; }

    public int Height { get; }

    public IEnumerable<int> Colours => Enumerable.Range(0, Width * Height).Select(i => this[i % Width, i / Width]).Distinct();

    public int this[int x, int y]
    {
        get
        {
            var at = 3 * _rows[(y * (Width + 1)) + 1 + x];
            return (_palette[at] << 16) | (_palette[at + 1] << 8) | _palette[at + 2];
        }
    }

    public static DecodedPng Read(byte[] file)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        var chunks = Chunks(file).ToDictionary(chunk => chunk.Type, chunk => chunk.Data);
        Assert.Equal([8, 3, 0, 0, 0], chunks["IHDR"][8..]);
        using var packed = new ZLibStream(new MemoryStream(chunks["IDAT"]), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        packed.CopyTo(rows);
        return new DecodedPng(
            BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"]),
            BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"].AsSpan(4)),
            chunks["PLTE"],
            rows.ToArray()
        );
    }

    private static IEnumerable<(string Type, byte[] Data)> Chunks(byte[] file)
    {
        for (var at = 8; at < file.Length; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            Assert.Equal(Crc(file.AsSpan(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)));
            yield return (Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]);
            at += 12 + length;
        }
    }

    // Bit by bit, as annex D of the standard defines it.
    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var next in data)
        {
            crc ^= next;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
