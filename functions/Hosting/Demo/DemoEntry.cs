namespace Alerts.Hosting.Demo;

/// <summary>
/// A line of <c>Data/demo/entries.jsonl</c>. A later line with the outlet and path of an earlier one revises it: the same entry of the feed
/// with a new text.
/// </summary>
/// <param name="After">Seconds from the start of the demo at which the feed carries it, 0 to 60.</param>
/// <param name="Ago">How long before that it says that it was published, as <see cref="DemoText.Span"/> reads it, such as "2d4h".</param>
/// <param name="Outlet">Id of the outlet.</param>
/// <param name="Path">The entry's identity within the outlet; safe in a path.</param>
/// <param name="Title">With placeholders, as <see cref="DemoText.Fill"/> fills them.</param>
/// <param name="Summary">With placeholders, as <see cref="DemoText.Fill"/> fills them.</param>
internal sealed record DemoEntry(int After, string Ago, string Outlet, string Path, string Title, string Summary);
