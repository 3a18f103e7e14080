namespace Alerts.Operations.Desk;

/// <summary>How many get alerts.</summary>
/// <param name="More">There are more than were counted.</param>
public sealed record DeskSubscribersView(DeskFrame Frame, IReadOnlyList<DeskSubscribersView.Row> Rows, bool More)
{
    public sealed record Row(string Channel, string State, string Count);
}
