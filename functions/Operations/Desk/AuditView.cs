using Alerts.Site.Views;

namespace Alerts.Operations.Desk;

/// <summary>What operators did, the latest first.</summary>
public sealed record AuditView(DeskFrame Frame, IReadOnlyList<AuditView.Entry> Entries)
{
    public sealed record Entry(TimeView At, string Who, string What, string Result);
}
