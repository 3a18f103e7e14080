namespace Alerts.Delivery.Pictures;

/// <summary>
/// A picture in few colours. Shapes are drawn three times as large in whole points; a pixel is the mean of nine, so edges are smooth.
/// Points are ids of paints; a later paint covers an earlier one.
/// </summary>
/// <param name="paints">0xRRGGBB; the first is the ground.</param>
internal sealed class Canvas(int width, int height, IReadOnlyList<int> paints)
{
    private const int Fine = 3;
    private const int MostColours = 48;

    private readonly byte[] _points = new byte[width * Fine * height * Fine];

    private int Wide => width * Fine;

    private int High => height * Fine;

    public Canvas Copy()
    {
        var copy = new Canvas(width, height, paints);
        _points.CopyTo(copy._points, 0);
        return copy;
    }

    /// <summary>Fills the points inside an odd number of the rings.</summary>
    /// <param name="rings">In pixels of the picture.</param>
    public void Fill(IReadOnlyList<IReadOnlyList<(double X, double Y)>> rings, byte paint)
    {
        for (var y = 0; y < High; y++)
        {
            var at = (y + 0.5) / Fine;
            var crossings = rings.SelectMany(ring => Crossings(ring, at)).Order().ToList();
            for (var i = 0; i + 1 < crossings.Count; i += 2)
                Row(y, crossings[i], crossings[i + 1], paint);
        }
    }

    public void Outline(IReadOnlyList<(double X, double Y)> ring, double thick, byte paint)
    {
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[i], ring[(i + 1) % ring.Count]);
            var steps = Math.Max(1, (int)Math.Ceiling(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) * Fine));
            for (var step = 0; step <= steps; step++)
                Disc((from.X + ((to.X - from.X) * step / steps), from.Y + ((to.Y - from.Y) * step / steps)), thick / 2, paint);
        }
    }

    public void Disc((double X, double Y) centre, double radius, byte paint)
    {
        var top = Math.Max(0, (int)Math.Floor((centre.Y - radius) * Fine));
        var bottom = Math.Min(High - 1, (int)Math.Ceiling((centre.Y + radius) * Fine));
        for (var y = top; y <= bottom; y++)
        {
            var dy = ((y + 0.5) / Fine) - centre.Y;
            if (Math.Abs(dy) <= radius)
                Row(y, centre.X - Math.Sqrt((radius * radius) - (dy * dy)), centre.X + Math.Sqrt((radius * radius) - (dy * dy)), paint);
        }
    }

    public byte[] ToPng()
    {
        var colours = new int[width * height];
        for (var i = 0; i < colours.Length; i++)
            colours[i] = Mean(i % width, i / width);

        // Rare shades take the nearest of the frequent ones.
        var palette = colours
            .CountBy(colour => colour)
            .OrderByDescending(count => count.Value)
            .Take(MostColours)
            .Select(count => count.Key)
            .ToList();
        var index = palette.Index().ToDictionary(colour => colour.Item, colour => (byte)colour.Index);
        foreach (var rare in colours.Distinct().Where(colour => !index.ContainsKey(colour)).ToList())
            index[rare] = index[palette.MinBy(colour => Distance(colour, rare))];
        return Png.Write(width, height, Array.ConvertAll(colours, colour => index[colour]), palette);
    }

    private static IEnumerable<double> Crossings(IReadOnlyList<(double X, double Y)> ring, double y)
    {
        for (var i = 0; i < ring.Count; i++)
        {
            var (one, other) = (ring[i], ring[(i + 1) % ring.Count]);
            if (one.Y > y != other.Y > y)
                yield return ((other.X - one.X) * (y - one.Y) / (other.Y - one.Y)) + one.X;
        }
    }

    private void Row(int y, double from, double to, byte paint)
    {
        var first = Math.Max(0, (int)Math.Round(from * Fine));
        var last = Math.Min(Wide, (int)Math.Round(to * Fine));
        if (last > first)
            _points.AsSpan((y * Wide) + first, last - first).Fill(paint);
    }

    private int Mean(int x, int y)
    {
        var (red, green, blue) = (0, 0, 0);
        for (var point = 0; point < Fine * Fine; point++)
        {
            var colour = paints[_points[(((y * Fine) + (point / Fine)) * Wide) + (x * Fine) + (point % Fine)]];
            (red, green, blue) = (red + (colour >> 16), green + ((colour >> 8) & 255), blue + (colour & 255));
        }

        return ((red / 9) << 16) | ((green / 9) << 8) | (blue / 9);
    }

    private static int Distance(int one, int other) =>
        Math.Abs((one >> 16) - (other >> 16)) + Math.Abs(((one >> 8) & 255) - ((other >> 8) & 255)) + Math.Abs((one & 255) - (other & 255));
}
