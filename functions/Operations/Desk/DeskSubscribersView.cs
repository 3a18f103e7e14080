namespace Alerts.Operations.Desk;

/// <summary>How many get alerts.</summary>
/// <param name="More">There are more than were counted.</param>
/// <param name="Erase">Id of whom to erase, once the operator says so again; null before that was asked for.</param>
public sealed record DeskSubscribersView(DeskFrame Frame, IReadOnlyList<DeskSubscribersView.Row> Rows, bool More, string? Erase = null)
{
    public sealed record Row(string Channel, string State, string Count);
}
