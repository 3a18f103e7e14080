namespace Alerts.Feeds.Parsing;

/// <summary>A piece of what an element holds.</summary>
internal abstract class MarkupNode;
