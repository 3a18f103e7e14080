using Alerts.Classification.Words;

namespace Alerts.Classification.Tolls;

/// <summary>What an entry counts; null where it counts nobody.</summary>
internal sealed record Toll(Tally? Killed, Tally? Wounded)
{
    public IEnumerable<Evidence> Quotes(Reading reading)
    {
        if (Killed is { First: var killed })
            yield return reading.Quote("killed", "counted dead", killed.Who.First, killed.Who.End);
        if (Wounded is { First: var wounded })
            yield return reading.Quote("wounded", "counted wounded", wounded.Who.First, wounded.Who.End);
    }
}
