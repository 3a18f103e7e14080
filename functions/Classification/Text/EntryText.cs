namespace Alerts.Classification.Text;

internal sealed record EntryText(string Title, string Text, Token[] Tokens)
{
    public string Field(in Token token) => token.Field == TokenField.Title ? Title : Text;

    /// <summary>Whether the first word, the title's if there is one, is in Urdu letters: then the rules of Urdu order apply.</summary>
    public bool IsUrdu { get; } = Array.Find(Tokens, token => !token.Is(TokenShape.Number | TokenShape.Mixed)).Is(TokenShape.Urdu);

    /// <summary>The token as it is written, without a possessive 's.</summary>
    public ReadOnlySpan<char> Written(in Token token) => Field(token).AsSpan(token.Start, token.End - token.Start);
}

internal enum TokenField : byte
{
    Title,
    Text,
}
