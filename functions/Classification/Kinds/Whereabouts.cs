using Alerts.Classification.Words;

namespace Alerts.Classification.Kinds;

/// <summary>Tells events abroad from those in Pakistan. Without any place the event is in Pakistan, the feeds' subject.</summary>
internal sealed class Whereabouts(Reading reading, List<EventCues> sentences)
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
        var (home, foreign) = (Has(sentences[0], Theme.Home), Has(sentences[0], Theme.Foreign));
        if (!home && !foreign)
            return sentences.Count > 1 && IsAbroadByText();
        if (home && !foreign)
            return false;
        return !home || (!IsIn(sentences[0], Theme.Home) && (IsIn(sentences[0], Theme.Foreign) || IsOnlyConcerned()));
    }

    /// <summary>"پاکستانی سفارتخانے پر حملہ": in Urdu, where the country's name stands alone beside a foreign one.</summary>
    private bool IsOnlyConcerned() =>
        reading.Entry.IsUrdu
        && !sentences[0].Has(People.Security)
        && (sentences[0].Victims is People.None or People.Militant)
        && NamesNoHome(orOnlyTheCountry: true);

    private bool IsAbroadByText() =>
        Has(sentences[1], Theme.Foreign)
        && (
            !sentences.Skip(1).Any(sentence => Has(sentence, Theme.Home))
            || (IsIn(sentences[1], Theme.Foreign) && !IsIn(sentences[1], Theme.Home))
            || Count(sentences[1], Theme.Foreign) > Count(sentences[1], Theme.Home)
        );

    /// <summary>No place of Pakistan in the first sentences.</summary>
    public bool NamesNoHome(bool orOnlyTheCountry) =>
        !sentences
            .Take(3)
            .Any(sentence =>
                sentence.Has(Theme.Home)
                && !(orOnlyTheCountry && Array.TrueForAll(reading.Pieces[sentence.Span.First..sentence.Span.End], IsNoPlace))
            );

    private bool IsNoPlace(Piece piece) => !piece.Has(Theme.Home) || IsCountry(piece);

    private bool IsCountry(in Piece piece) =>
        piece.Length == 1 && (reading.IsWritten(piece, "پاکستان") || reading.IsWritten(piece, "پاکستانی"));

    private int Count(EventCues sentence, Theme sense)
    {
        var count = 0;
        for (var i = sentence.Span.First; i < sentence.Span.End; i++)
            count += reading.Pieces[i].Has(sense) && !(sense == Theme.Foreign && IsElse(i, sentence)) ? 1 : 0;
        return count;
    }

    private bool Has(EventCues sentence, Theme sense) => sentence.Has(sense) && (sense != Theme.Foreign || Count(sentence, sense) > 0);

    /// <summary>"Rockets launched from Nangarhar", "truck bound for Kandahar", "Delhi Gate": not where it happened.</summary>
    private bool IsElse(int at, EventCues sentence) =>
        sentence.Has(Theme.Home)
        && (
            (at + 1 < sentence.Span.End && Array.Exists(Sights, word => reading.IsWritten(at + 1, word)))
            || (at > sentence.Span.First && Array.Exists(Origins, word => reading.IsWritten(at - 1, word)))
        );

    /// <summary>"in", "near" and the like right before the place.</summary>
    private bool IsIn(EventCues sentence, Theme place)
    {
        if (reading.Entry.IsUrdu)
            return IsBeforeIn(sentence, place);
        for (var i = sentence.Span.First + 1; i < sentence.Span.End; i++)
            if (
                reading.Pieces[i].Has(place)
                && !(place == Theme.Foreign && IsElse(i, sentence))
                && (reading.Pieces[i - 1].Has(Grammar.In) || Chains(i, sentence) || Names(i, sentence))
            )
                return true;
        return false;
    }

    /// <summary>In Urdu "in" stands behind the place.</summary>
    private bool IsBeforeIn(EventCues sentence, Theme place)
    {
        for (var i = sentence.Span.First; i + 1 < sentence.Span.End; i++)
            if (reading.Pieces[i].Has(place) && reading.Pieces[i + 1].Has(Grammar.In))
                return true;
        return false;
    }

    /// <summary>"Mumbai attack", "Kabul bombing".</summary>
    private bool Names(int at, EventCues sentence) =>
        at + 1 < sentence.Span.End && reading.Pieces[at + 1].Has(Deed.AttackNoun) && !reading.Pieces[at + 1].Has(Deed.Kills);

    /// <summary>"in southern Afghanistan", "in the Iranian city".</summary>
    private bool Chains(int at, EventCues sentence) =>
        at - 2 >= sentence.Span.First
        && (reading.Pieces[at - 1].IsUnknown || reading.Pieces[at - 1].Senses == Grammar.Determiner)
        && reading.Pieces[at - 2].Has(Grammar.In);
}
