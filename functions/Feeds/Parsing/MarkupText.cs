namespace Alerts.Feeds.Parsing;

/// <param name="text">With its entities resolved once.</param>
internal sealed class MarkupText(string text) : MarkupNode
{
    public string Text => text;
}
