namespace Alerts.Hosting.Demo;

/// <summary>An entry as a feed carries it at some moment.</summary>
/// <param name="Published">Of the first version.</param>
/// <param name="Updated">Of this version; as <paramref name="Published"/> until it is revised.</param>
internal sealed record DemoItem(string Outlet, string Path, string Title, string Summary, DateTimeOffset Published, DateTimeOffset Updated)
{
    /// <summary>A tag address (RFC 4151): the same at whatever address the demo is served.</summary>
    public string Id => $"tag:demo.invalid,2024:{Outlet}/{Path}";
}
