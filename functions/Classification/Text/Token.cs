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

    public bool Follows(TokenGap gap) => (Gap & gap) != 0;
}

/// <summary>What the lower-cased word no longer shows of a token.</summary>
[Flags]
internal enum TokenShape : byte
{
    Plain = 0,

    /// <summary>
    /// A whole number in digits: <see cref="Token.Number"/> has its value. "1,200" and "۱۲" are, "12th", "3.5" and "10am" are not.
    /// </summary>
    Number = 1,

    Capitalised = 2,

    /// <summary>All letters are upper-case, at least two of them: "FC", "QUETTA", "U.S.".</summary>
    AllCaps = 4,

    /// <summary>Arabic letters, as Urdu, Pashto and Balochi are written.</summary>
    Urdu = 8,

    /// <summary>Ended in 's or an apostrophe, which the word no longer has.</summary>
    Possessive = 16,

    /// <summary>Digits with something in or behind them: "12th", "3.5", "10am", "155mm".</summary>
    Mixed = 32,

    /// <summary>"%", "$" and other signs that say what a number counts.</summary>
    Sign = 64,
}

/// <summary>What separates a token from the one before it. None: white space only.</summary>
[Flags]
internal enum TokenGap : short
{
    None = 0,

    /// <summary>Joined without a space by a hyphen: "year" in "12-year-old", "e" in "Lashkar-e-Jhangvi".</summary>
    Hyphen = 1,

    /// <summary>Joined without a space by a slash: the second number in "9/11".</summary>
    Slash = 2,

    /// <summary>Joined without anything between: "%" in "5%".</summary>
    Touching = 4,
    Comma = 8,
    Colon = 16,
    Semicolon = 32,

    /// <summary>A dash, or a hyphen with a space on either side, or a bar.</summary>
    Dash = 64,

    Quote = 128,
    OpenBracket = 256,
    CloseBracket = 512,

    /// <summary>First token of a sentence, or of a field.</summary>
    Sentence = 1024,
}
