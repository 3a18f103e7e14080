namespace Alerts.Classification.Text;

/// <summary>What a token looks like, which its lower-cased word does not tell any more.</summary>
[Flags]
internal enum TokenShape : byte
{
    Plain = 0,

    /// <summary>
    /// A whole number in digits: <see cref="Token.Number"/> has its value. "1,200" and "۱۲" are, "12th", "3.5" and "10am" are not.
    /// </summary>
    Number = 1,

    /// <summary>Starts with an upper-case letter.</summary>
    Capitalised = 2,

    /// <summary>All letters are upper-case, at least two of them: "FC", "QUETTA", "U.S.".</summary>
    AllCaps = 4,

    /// <summary>Arabic letters, as Urdu, Pashto and Balochi are written.</summary>
    Urdu = 8,

    /// <summary>Ended in 's or an apostrophe, which the word does not hold any more.</summary>
    Possessive = 16,

    /// <summary>Digits with something in or behind them: "12th", "3.5", "10am", "155mm".</summary>
    Mixed = 32,

    /// <summary>"%", "$" and other signs that say what a number counts.</summary>
    Sign = 64,
}
