using System.Runtime.InteropServices;
using Alerts.Classification.Findings;
using Alerts.Classification.Words;

namespace Alerts.Classification.Victims;

internal sealed class SentenceCount
{
    private static readonly People[] Order = [People.Civilian, People.Security, People.Militant];

    private readonly int[] _sides = new int[3];
    private readonly bool[] _parts = new bool[3];

    public int Total { get; private set; }

    public int Unsided => Total - _sides.Sum();

    public int this[int side] => _sides[side];

    public CasualtyMention First { get; private init; }

    /// <summary>How many counts add up to the total.</summary>
    public int Mentions { get; private init; }

    public static SentenceCount? Sum(IReadOnlyList<CasualtyMention> casualties)
    {
        var counted = casualties.Where(casualty => casualty.Who.Count > 0).ToList();
        if (counted.Any(casualty => casualty.Toll))
            counted.RemoveAll(casualty => !casualty.Toll && !casualty.Part);
        if (counted.All(casualty => casualty.Part))
            return null;
        var tally = new SentenceCount
        {
            First = counted.First(casualty => !casualty.Part),
            Mentions = counted.Count(casualty => !casualty.Part),
        };
        foreach (var casualty in counted)
            tally.Add(casualty);
        tally.ShareOut();
        return tally;
    }

    /// <summary>Takes over the other's sides: all of them for the same dead; else those missing here.</summary>
    public void Take(SentenceCount other, bool same)
    {
        for (var i = 0; i < 3; i++)
            if (_sides[i] == 0 || same)
                _sides[i] = other[i];
        Total = Math.Max(Total, _sides.Sum());
    }

    public void Plus(SentenceCount more)
    {
        for (var i = 0; i < 3; i++)
            _sides[i] += more[i];
        Total += more.Total;
    }

    public bool HasMilitants => _sides[2] > 0;

    public Casualties ToCasualties() => new(Total, Side(0), Side(1), Side(2));

    private int? Side(int side) =>
        _sides[side] > 0 ? _sides[side]
        : Unsided == 0 ? 0
        : null;

    private void Add(in CasualtyMention casualty)
    {
        var side = Array.IndexOf(Order, casualty.Who.Side);
        if (!casualty.Part)
            Total += casualty.Who.Count;
        if (side < 0)
            return;
        if (!casualty.Part)
            _sides[side] += casualty.Who.Count;
        else if (Unsided >= casualty.Who.Count)
            (_sides[side], _parts[side]) = (_sides[side] + casualty.Who.Count, true);
    }

    /// <summary>Gives bare numbers a side, where the sentence leaves only one.</summary>
    public void Assume(People side)
    {
        var index = Array.IndexOf(Order, side);
        if (index >= 0 && Unsided == Total && First.Who.Bare)
            _sides[index] = Total;
    }

    /// <summary>"38 people, including six women": when only civilians are named among them, all were civilians.</summary>
    private void ShareOut()
    {
        if (_parts[0] && !_parts[1] && !_parts[2] && Unsided > 0)
            _sides[0] += Unsided;
    }
}

/// <summary>People killed or wounded, by one verb.</summary>
/// <param name="Who">Whom the verb counts.</param>
/// <param name="Verb">Index of the verb's piece.</param>
/// <param name="Killed">False: wounded.</param>
/// <param name="Part">Already counted in another mention of the same verb: "including two soldiers".</param>
/// <param name="Toll">A running total, which includes all others of the sentence.</param>
/// <param name="Past">Of another, earlier event.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CasualtyMention(PeopleMention Who, int Verb, bool Killed, bool Part, bool Toll, bool Past);

internal sealed record CasualtyCounts(SentenceCount? Killed, SentenceCount? Wounded)
{
    public IEnumerable<Evidence> Quotes(Reading reading)
    {
        if (Killed is { First: var killed })
            yield return reading.Quote("killed", "counted dead", killed.Who.First, killed.Who.End);
        if (Wounded is { First: var wounded })
            yield return reading.Quote("wounded", "counted wounded", wounded.Who.First, wounded.Who.End);
    }
}
