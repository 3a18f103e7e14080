namespace Alerts.Hosting.Demo;

/// <summary>A made-up outlet; its name says that it is one.</summary>
/// <param name="Id">Safe in a path.</param>
/// <param name="Format">"rss" or "atom".</param>
internal sealed record DemoOutlet(string Id, string Name, string Format, string About);
