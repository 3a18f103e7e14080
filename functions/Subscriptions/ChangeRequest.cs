namespace Alerts.Subscriptions;

/// <summary>What a subscriber wants from now on in place of all that she wanted before, not looked at yet.</summary>
internal sealed record ChangeRequest(IReadOnlyList<WatchRequest>? Watches) : PreferencesRequest
{
    public override string ToString() => $"ChangeRequest ({Watches?.Count ?? 0} watches)";
}
