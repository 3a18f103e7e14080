namespace Alerts.Site.Views;

/// <summary>Everything that was handed over where nothing leaves the machine, the latest first.</summary>
public sealed record OutboxView(IReadOnlyList<OutboxItemView> Items);
