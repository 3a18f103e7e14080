using Alerts.Classification.Words;

namespace Alerts.Classification.Tolls;

/// <summary>All that one sentence counts as killed, or as wounded.</summary>
internal sealed class Tally
{
    private static readonly Sense[] Order = [Sense.Civilian, Sense.Security, Sense.Militant];

    private readonly int[] _sides = new int[3];
    private readonly bool[] _parts = new bool[3];

    public int Total { get; private set; }

    /// <summary>How many are on no side.</summary>
    public int Unsided => Total - _sides.Sum();

    public int this[int side] => _sides[side];

    public Loss First { get; private init; }

    /// <summary>Null when the losses hold no number.</summary>
    public static Tally? Of(IReadOnlyList<Loss> losses)
    {
        var counted = losses.Where(loss => loss.Who.Count > 0).ToList();
        if (counted.Any(loss => loss.Toll))
            counted.RemoveAll(loss => !loss.Toll && !loss.Part);
        if (counted.All(loss => loss.Part))
            return null;
        var tally = new Tally { First = counted.First(loss => !loss.Part) };
        foreach (var loss in counted)
            tally.Add(loss);
        tally.ShareOut();
        return tally;
    }

    /// <summary>The other's sides: all of them where it counts the same dead; those not told here otherwise.</summary>
    public void Take(Tally other, bool same)
    {
        for (var i = 0; i < 3; i++)
            if (_sides[i] == 0 || same)
                _sides[i] = other[i];
        Total = Math.Max(Total, _sides.Sum());
    }

    public bool HasMilitants => _sides[2] > 0;

    public Casualties ToCasualties() => new(Total, Side(0), Side(1), Side(2));

    private int? Side(int side) =>
        _sides[side] > 0 ? _sides[side]
        : Unsided == 0 ? 0
        : null;

    private void Add(in Loss loss)
    {
        var side = Array.IndexOf(Order, loss.Who.Side);
        if (!loss.Part)
            Total += loss.Who.Count;
        if (side < 0)
            return;
        if (!loss.Part)
            _sides[side] += loss.Who.Count;
        else if (Unsided >= loss.Who.Count)
            (_sides[side], _parts[side]) = (_sides[side] + loss.Who.Count, true);
    }

    /// <summary>Puts bare numbers on a side, where the sentence leaves only one.</summary>
    public void Assume(Sense side)
    {
        var index = Array.IndexOf(Order, side);
        if (index >= 0 && Unsided == Total && First.Who.Bare)
            _sides[index] = Total;
    }

    /// <summary>"38 people, including six women": where only civilians are named among them, all of them were.</summary>
    private void ShareOut()
    {
        if (_parts[0] && !_parts[1] && !_parts[2] && Unsided > 0)
            _sides[0] += Unsided;
    }
}
