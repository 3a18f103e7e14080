using Alerts.Classification.Text;

namespace Alerts.Classification.Places;

/// <summary>
/// The town from which a report was sent: "QUETTA: ", "RAWALPINDI – ", "DERA ISMAIL KHAN, Pakistan: "; in Urdu the agency follows in
/// brackets.
/// </summary>
internal static class Dateline
{
    /// <summary>Tokens between the name and the colon or dash: a country, a date, an agency.</summary>
    private const int Room = 5;

    public static bool Is(ReadOnlySpan<Token> tokens, in PlaceMention mention)
    {
        var first = tokens[mention.First];
        if (first.Field == TokenField.Title)
            return false;
        return StartsText(tokens, mention) && EndsInMark(tokens, mention);
    }

    /// <summary>First of the text, or after another dateline ("QUETTA/PESHAWAR:").</summary>
    private static bool StartsText(ReadOnlySpan<Token> tokens, in PlaceMention mention)
    {
        var at = mention.First;
        while (at > 0 && tokens[at - 1].Field == TokenField.Text && tokens[at].Follows(TokenGap.Slash))
            at--;
        return at == 0 || tokens[at - 1].Field == TokenField.Title;
    }

    private static bool EndsInMark(ReadOnlySpan<Token> tokens, in PlaceMention mention)
    {
        if (mention.End < tokens.Length && tokens[mention.End].Follows(TokenGap.OpenBracket) && tokens[mention.First].Is(TokenShape.Urdu))
            return true;
        for (var i = mention.End; i < Math.Min(mention.End + Room, tokens.Length); i++)
        {
            if (tokens[i].Follows(TokenGap.Colon | TokenGap.Dash))
                return true;
            if (i == mention.End && !tokens[i].Follows(TokenGap.Comma | TokenGap.OpenBracket | TokenGap.Slash))
                return false;
        }
        return false;
    }
}
