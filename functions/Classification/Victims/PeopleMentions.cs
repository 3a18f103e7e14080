using Alerts.Classification.Text;
using Alerts.Classification.Words;

namespace Alerts.Classification.Victims;

/// <summary>The people of an entry, in order and few, by where they stand.</summary>
internal sealed class PeopleMentions(List<PeopleMention> mentions)
{
    /// <summary>What sets one phrase apart from the next.</summary>
    public const TokenGap Apart = TokenGap.Comma | TokenGap.Semicolon | TokenGap.Dash | TokenGap.Colon | TokenGap.Sentence;

    public PeopleMention? StartingAt(int piece)
    {
        foreach (var mention in mentions)
            if (mention.First >= piece)
                return mention.First == piece ? mention : null;
        return null;
    }

    public PeopleMention? EndingBefore(int piece)
    {
        foreach (var mention in mentions)
            if (mention.End >= piece)
                return mention.End == piece ? mention : null;
        return null;
    }

    public static bool IsPartOfName(in Piece piece) =>
        piece.IsUnknown && (piece.Shape & (TokenShape.Capitalised | TokenShape.AllCaps)) != 0;
}
