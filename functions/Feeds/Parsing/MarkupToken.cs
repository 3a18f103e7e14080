namespace Alerts.Feeds.Parsing;

internal abstract record MarkupToken
{
    /// <param name="Value">With its entities resolved.</param>
    internal sealed record Text(string Value) : MarkupToken;

    /// <param name="Tag">Lower case.</param>
    /// <param name="Attributes">By lower-case name; of two with one name the first.</param>
    internal sealed record Start(string Tag, Dictionary<string, string> Attributes, bool Closed) : MarkupToken;

    /// <param name="Tag">Lower case.</param>
    internal sealed record End(string Tag) : MarkupToken;
}
