using System.Runtime.InteropServices;

namespace Alerts.Classification.Text;

/// <summary>One word, number or sign of an entry.</summary>
/// <param name="Word">
/// Id of the lower-cased word in the <see cref="Vocabulary"/>; <see cref="Vocabulary.Unknown"/> when no rule and no name has it.
/// </param>
/// <param name="Start">First character, in UTF-16 code units from the start of the field.</param>
/// <param name="End">One past the last character; a possessive 's is not covered.</param>
/// <param name="Number">The value where <see cref="Shape"/> says number, -1 otherwise or when it is over a milliard.</param>
/// <param name="Sentence">Number of the sentence; the title's first is 0, and the text starts a new one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(
    int Word,
    int Start,
    int End,
    int Number,
    short Sentence,
    TokenField Field,
    TokenShape Shape,
    TokenGap Gap
)
{
    public bool Is(TokenShape shape) => (Shape & shape) != 0;

    /// <summary>Whether any of <paramref name="gap"/> stands before the token.</summary>
    public bool Follows(TokenGap gap) => (Gap & gap) != 0;
}
