using System.Runtime.InteropServices;
using Alerts.Classification.Text;

namespace Alerts.Classification.Words;

/// <summary>
/// One or more tokens that have one meaning together: a known phrase, a number in words or digits, or a word that no rule knows.
/// </summary>
/// <param name="Senses">All that it can mean; <see cref="Sense.None"/> for an unknown word.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Length">How many tokens it has.</param>
/// <param name="Value">The number's value; -1 when it is none, or a number without a value ("dozens").</param>
/// <param name="Gap">What stands before it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Piece(Sense Senses, int First, int Length, int Value, TokenGap Gap, TokenShape Shape, short Sentence)
{
    /// <summary>Whether it can mean any of <paramref name="senses"/>.</summary>
    public bool Has(Sense senses) => (Senses & senses) != 0;

    public bool Follows(TokenGap gap) => (Gap & gap) != 0;
}
