namespace Alerts.Hosting.Demo;

/// <summary>The demo's addresses, made in this one place.</summary>
internal static class DemoLinks
{
    public const string Webhook = "/demo/webhook";

    public static string Feed(string address, string outlet) => $"{address}/demo/feeds/{outlet}.xml";

    public static string Article(string address, DemoItem item) => $"{address}/demo/articles/{item.Outlet}/{item.Path}";
}
