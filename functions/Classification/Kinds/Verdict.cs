using Alerts.Classification.Words;

namespace Alerts.Classification.Kinds;

/// <summary>What a rule decided.</summary>
/// <param name="Rule">The rule's name, as evidence and <c>--explain</c> show it.</param>
/// <param name="First">First piece of the words on which it rests.</param>
/// <param name="End">One past the last piece.</param>
internal sealed record Verdict(EventKind Kind, double Confidence, string Rule, int First, int End)
{
    /// <summary>The only sentence that tells of the event, in an entry that is about much else; null when the whole entry does.</summary>
    public int? OnlySentence { get; init; }

    /// <summary>The words; none where the rule is that nothing was found.</summary>
    public IEnumerable<Evidence> Quotes(Reading reading) => End > First ? [reading.Quote("kind", Rule, First, End)] : [];
}
