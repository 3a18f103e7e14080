using Alerts.Classification;

namespace Alerts.Delivery.Wording;

/// <summary>Kinds of events in words.</summary>
internal static class KindWords
{
    public static Phrase Of(EventKind kind) =>
        kind switch
        {
            EventKind.Operation => Phrases.Operation,
            EventKind.Clash => Phrases.Clash,
            _ => Phrases.Attack,
        };

    public static Phrase Several(EventKind kind) =>
        kind switch
        {
            EventKind.Operation => Phrases.Operations,
            EventKind.Clash => Phrases.Clashes,
            _ => Phrases.Attacks,
        };
}
