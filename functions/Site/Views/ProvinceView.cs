namespace Alerts.Site.Views;

/// <summary>How many incidents a province had in the last day, week and 30 days.</summary>
public sealed record ProvinceView(string Province, int Day, int Week, int Month);
