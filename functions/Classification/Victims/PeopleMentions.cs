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
        foreach (var crowd in mentions)
            if (crowd.First >= piece)
                return crowd.First == piece ? crowd : null;
        return null;
    }

    public PeopleMention? EndingBefore(int piece)
    {
        foreach (var crowd in mentions)
            if (crowd.End >= piece)
                return crowd.End == piece ? crowd : null;
        return null;
    }

    public static bool IsPartOfName(in Piece piece) =>
        piece.IsUnknown && (piece.Shape & (TokenShape.Capitalised | TokenShape.AllCaps)) != 0;
}
