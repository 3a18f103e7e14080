namespace Alerts.Delivery.Pictures;

/// <summary>Capital letters and digits of five by seven dots, for the few words of a picture.</summary>
internal static class Lettering
{
    private const int Wide = 5;
    private const int High = 7;
    private const double Overlap = 0.4;

    // One number a row, from the top; its five bits are the dots, the leftmost first.
    private static readonly Dictionary<char, byte[]> Glyphs = new()
    {
        ['0'] = [14, 17, 19, 21, 25, 17, 14],
        ['1'] = [4, 12, 4, 4, 4, 4, 14],
        ['2'] = [14, 17, 1, 2, 4, 8, 31],
        ['3'] = [31, 2, 4, 2, 1, 17, 14],
        ['4'] = [2, 6, 10, 18, 31, 2, 2],
        ['5'] = [31, 16, 30, 1, 1, 17, 14],
        ['6'] = [6, 8, 16, 30, 17, 17, 14],
        ['7'] = [31, 1, 2, 4, 8, 8, 8],
        ['8'] = [14, 17, 17, 14, 17, 17, 14],
        ['9'] = [14, 17, 17, 15, 1, 2, 12],
        ['D'] = [28, 18, 17, 17, 17, 18, 28],
        ['E'] = [31, 16, 16, 30, 16, 16, 31],
        ['I'] = [14, 4, 4, 4, 4, 4, 14],
        ['K'] = [17, 18, 20, 24, 20, 18, 17],
        ['L'] = [16, 16, 16, 16, 16, 16, 31],
        ['N'] = [17, 17, 25, 21, 19, 17, 17],
        ['O'] = [14, 17, 17, 17, 17, 17, 14],
        ['U'] = [17, 17, 17, 17, 17, 17, 14],
        ['W'] = [17, 17, 17, 21, 21, 21, 10],
    };

    /// <summary>Writes from left to right.</summary>
    /// <param name="at">The upper left corner, in pixels of the picture.</param>
    /// <param name="dot">The size of a dot, in pixels.</param>
    public static void Write(Canvas canvas, string text, (double X, double Y) at, double dot, byte paint)
    {
        foreach (var letter in text)
        {
            if (Glyphs.TryGetValue(letter, out var rows))
                for (var row = 0; row < High; row++)
                for (var column = 0; column < Wide; column++)
                    if ((rows[row] >> (Wide - 1 - column) & 1) == 1)
                        canvas.Fill([Square(at.X + (column * dot), at.Y + (row * dot), dot)], paint);
            at.X += dot * (Wide + 1);
        }
    }

    public static double Width(string text, double dot) => text.Length * dot * (Wide + 1);

    // A little larger than a dot, so that neighbours leave no line between them.
    private static (double X, double Y)[] Square(double x, double y, double size) =>
        [(x, y), (x + size + Overlap, y), (x + size + Overlap, y + size + Overlap), (x, y + size + Overlap)];
}
