using Alerts.Subscriptions;

namespace Alerts.Hosting.Demo;

/// <summary>Somebody of the demo who wants alerts.</summary>
/// <param name="Address">A mail address, or null for the demo's webhook.</param>
internal sealed record DemoReader(string? Address, params IReadOnlyList<WatchRequest> Watches)
{
    /// <summary>Nobody is behind these addresses: example.org is reserved (RFC 2606).</summary>
    public static IReadOnlyList<DemoReader> All { get; } =
    [
        new("newsroom@example.org", new WatchRequest(Topic.Everything)),
        new("balochistan.desk@example.org", new WatchRequest("province:Balochistan")),
        new("peshawar.desk@example.org", new WatchRequest("province:Khyber Pakhtunkhwa", LeastKilled: 5)),
        new("researcher@example.org", new WatchRequest("group:bla")),
        new("quetta.office@example.org", new WatchRequest("district:Quetta", ["attack"])),
        new("kurram.relief@example.org", new WatchRequest("district:Kurram", ["attack", "clash"], Updates: false)),
        new(null, new WatchRequest(Topic.Everything)),
    ];
}
