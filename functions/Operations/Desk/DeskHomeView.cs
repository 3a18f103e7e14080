using Alerts.Site.Views;

namespace Alerts.Operations.Desk;

/// <summary>What needs an operator now.</summary>
public sealed record DeskHomeView(DeskFrame Frame, IReadOnlyList<DeskHomeView.Condition> Conditions)
{
    public sealed record Condition(string Words, string Remedy, TimeView Since);
}
