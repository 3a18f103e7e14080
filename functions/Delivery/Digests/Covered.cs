namespace Alerts.Delivery.Digests;

/// <summary>A change that is settled by a digest.</summary>
/// <param name="LeftOut">Why the digest does not tell it; null when it does.</param>
internal sealed record Covered(string Incident, int Number, string? LeftOut)
{
    /// <summary>It was told or given up before: its delivery says how.</summary>
    public const string Settled = "settled before";
}
