using Alerts.Classification.Words;

namespace Alerts.Classification.Kinds;

/// <summary>Tells events abroad from those in Pakistan. Without any place the event is in Pakistan, the feeds' subject.</summary>
internal sealed class Whereabouts(Reading reading, List<EventCues> scenes)
{
    /// <summary>Right after a foreign name: it is the name of something here, "Delhi Gate", "Kashmir Road".</summary>
    private static readonly string[] Sights =
    [
        "gate",
        "road",
        "chowk",
        "colony",
        "bazaar",
        "bazar",
        "mohalla",
        "hotel",
        "street",
        "market",
        "park",
        "railway",
        "stadium",
        "plaza",
        "restaurant",
        "bakery",
        "town",
    ];

    /// <summary>Right before a foreign name: where a thing or a person came from or goes, not where it happened.</summary>
    private static readonly string[] Origins = ["from", "for", "by"];

    public bool IsAbroad()
    {
        var (home, foreign) = (Has(scenes[0], Theme.Home), Has(scenes[0], Theme.Foreign));
        if (!home && !foreign)
            return scenes.Count > 1 && IsAbroadByText();
        if (home && !foreign)
            return false;
        return !home || (IsIn(scenes[0], Theme.Foreign) && !IsIn(scenes[0], Theme.Home));
    }

    private bool IsAbroadByText() =>
        Has(scenes[1], Theme.Foreign)
        && (
            !scenes.Skip(1).Any(scene => Has(scene, Theme.Home))
            || (IsIn(scenes[1], Theme.Foreign) && !IsIn(scenes[1], Theme.Home))
            || Count(scenes[1], Theme.Foreign) > Count(scenes[1], Theme.Home)
        );

    /// <summary>No place of Pakistan in the first sentences.</summary>
    public bool NamesNoHome() => !scenes.Take(3).Any(scene => scene.Has(Theme.Home));

    private int Count(EventCues scene, Theme sense)
    {
        var count = 0;
        for (var i = scene.Span.First; i < scene.Span.End; i++)
            count += reading.Pieces[i].Has(sense) && !(sense == Theme.Foreign && IsElse(i, scene)) ? 1 : 0;
        return count;
    }

    private bool Has(EventCues scene, Theme sense) => scene.Has(sense) && (sense != Theme.Foreign || Count(scene, sense) > 0);

    /// <summary>"Rockets launched from Nangarhar", "truck bound for Kandahar", "Delhi Gate": not where it happened.</summary>
    private bool IsElse(int at, EventCues scene) =>
        scene.Has(Theme.Home)
        && (
            (at + 1 < scene.Span.End && Array.Exists(Sights, word => reading.IsWritten(at + 1, word)))
            || (at > scene.Span.First && Array.Exists(Origins, word => reading.IsWritten(at - 1, word)))
        );

    /// <summary>"in", "near" and the like right before the place.</summary>
    private bool IsIn(EventCues scene, Theme place)
    {
        if (reading.Entry.IsUrdu)
            return IsBeforeIn(scene, place);
        for (var i = scene.Span.First + 1; i < scene.Span.End; i++)
            if (
                reading.Pieces[i].Has(place)
                && !(place == Theme.Foreign && IsElse(i, scene))
                && (reading.Pieces[i - 1].Has(Grammar.In) || Chains(i, scene) || Names(i, scene))
            )
                return true;
        return false;
    }

    /// <summary>In Urdu "in" stands behind the place.</summary>
    private bool IsBeforeIn(EventCues scene, Theme place)
    {
        for (var i = scene.Span.First; i + 1 < scene.Span.End; i++)
            if (reading.Pieces[i].Has(place) && reading.Pieces[i + 1].Has(Grammar.In))
                return true;
        return false;
    }

    /// <summary>"Mumbai attack", "Kabul bombing".</summary>
    private bool Names(int at, EventCues scene) =>
        at + 1 < scene.Span.End && reading.Pieces[at + 1].Has(Deed.AttackNoun) && !reading.Pieces[at + 1].Has(Deed.Kills);

    /// <summary>"in southern Afghanistan", "in the Iranian city".</summary>
    private bool Chains(int at, EventCues scene) =>
        at - 2 >= scene.Span.First
        && (reading.Pieces[at - 1].IsUnknown || reading.Pieces[at - 1].Senses == Grammar.Determiner)
        && reading.Pieces[at - 2].Has(Grammar.In);
}
