namespace Alerts.Classification.Text;

/// <summary>What stands between a token and the one before it. None: white space only.</summary>
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

    /// <summary>A double or single quotation mark, opening or closing.</summary>
    Quote = 128,
    OpenBracket = 256,
    CloseBracket = 512,

    /// <summary>First token of a sentence, or of a field.</summary>
    Sentence = 1024,
}
