using System.Runtime.InteropServices;
using Alerts.Classification.Findings;
using Alerts.Classification.Text;

namespace Alerts.Classification.Places;

internal sealed class PlaceMatcher(Gazetteer gazetteer)
{
    /// <summary>
    /// Every mention in order of the text, with the longest name at each position; for a shared name the place that the text means.
    /// </summary>
    public List<PlaceMention> Find(EntryText entry)
    {
        ReadOnlySpan<Token> tokens = entry.Tokens;
        var mentions = new List<PlaceMention>();
        for (var i = 0; i < tokens.Length; )
            i += Take(tokens, i, mentions);
        if (mentions.Exists(m => m.Name.Places.Count > 1))
            SameName.Decide(mentions);
        if (mentions.Exists(m => m.Name.NeedsCountry) && !IsOfPakistan(mentions))
            mentions.RemoveAll(m => m.Name.NeedsCountry);
        return mentions;
    }

    private static bool IsOfPakistan(List<PlaceMention> mentions) =>
        mentions.Exists(m => m.Place.Level == PlaceLevel.Country || (m.Place.IsHome && !m.Name.NeedsCountry))
        && !mentions.Exists(m => m.Place.Level == PlaceLevel.Abroad);

    private int Take(ReadOnlySpan<Token> tokens, int at, List<PlaceMention> mentions)
    {
        if (tokens[at].Word == Vocabulary.Unknown)
            return 1;
        var whole = gazetteer.Misnomers.Whole(tokens, at);
        var length = gazetteer.Longest(tokens, at, out var name);
        if (whole >= length && whole > 0)
            return whole;
        if (length == 0)
            return 1;
        mentions.Add(gazetteer.Misnomers.Check(tokens, new PlaceMention(name!.Places[0], at, length, name)));
        return length;
    }
}

/// <summary>A place that a text names.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Length">How many tokens it has.</param>
/// <param name="Name">The name with all its places; <paramref name="Place"/> is the one meant.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlaceMention(KnownPlace Place, int First, int Length, PlaceName Name)
{
    public int End => First + Length;
}

/// <summary>A mention, and how likely it is the place of the event.</summary>
/// <param name="Weight">
/// About 1 for a place named in the title, up to about 2 with all that speaks for it; under 0.5 for a bystander.
/// </param>
/// <param name="Rule">The name of the main reason for the weight.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WeighedMention(PlaceMention Mention, double Weight, string Rule)
{
    public KnownPlace Place => Mention.Place;
}
