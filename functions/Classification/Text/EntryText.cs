namespace Alerts.Classification.Text;

/// <summary>Title and text of an entry with their tokens, the title's first.</summary>
internal sealed record EntryText(string Title, string Text, Token[] Tokens)
{
    /// <summary>The field that a token's offsets count in.</summary>
    public string Field(in Token token) => token.Field == TokenField.Title ? Title : Text;

    /// <summary>The token as it is written, without a possessive 's.</summary>
    public ReadOnlySpan<char> Written(in Token token) => Field(token).AsSpan(token.Start, token.End - token.Start);
}
