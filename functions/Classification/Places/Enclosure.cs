using Alerts.Classification.Findings;
using Alerts.Classification.Text;

namespace Alerts.Classification.Places;

/// <summary>
/// Enclosing names win: "in the Kot Sultan area of Dera Ismail Khan District" is not the Kot Sultan of another district.
/// </summary>
internal sealed class Enclosure(Vocabulary vocabulary)
{
    /// <summary>Tokens that may stand between a place and the district around it.</summary>
    private const int Reach = 6;

    private readonly WordSet _kinds = new(vocabulary, PlaceWords.Kinds);
    private readonly WordSet _joins = new(vocabulary, "of in the");
    private readonly WordSet _district = new(vocabulary, "district agency");

    /// <summary>The mention that encloses this one: a district behind it, joined by "of", "in" or a comma; null without any.</summary>
    public PlaceMention? Around(ReadOnlySpan<Token> tokens, in PlaceMention mention, List<PlaceMention> all)
    {
        foreach (var other in all)
            if (other.First >= mention.End && other.First - mention.End <= Reach && IsDistrict(tokens, other))
                return Joins(tokens, mention.End, other, all) ? other : null;
        return null;
    }

    private static bool IsDistrict(ReadOnlySpan<Token> tokens, in PlaceMention mention) =>
        mention.Place.Level is PlaceLevel.District or PlaceLevel.Place && tokens[mention.First].Is(TokenShape.Capitalised);

    private bool Joins(ReadOnlySpan<Token> tokens, int from, in PlaceMention district, List<PlaceMention> all)
    {
        var joined = false;
        for (var i = from; i < district.First; i++)
        {
            if (tokens[i].Sentence != tokens[from].Sentence || (tokens[i].Gap != TokenGap.None && !tokens[i].Follows(TokenGap.Comma)))
                return false;
            joined |= _joins.Has(tokens[i]);
            var at = i;
            if (!_joins.Has(tokens[i]) && !_kinds.Has(tokens[i]) && !all.Exists(other => other.First <= at && at < other.End))
                return false;
        }
        var named = district.End < tokens.Length && _district.Has(tokens[district.End]);
        return (joined || named)
            && (district.Place.Level == PlaceLevel.District || named)
            && (joined || tokens[district.First].Follows(TokenGap.Comma));
    }
}
