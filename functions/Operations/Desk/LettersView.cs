using Alerts.Site.Views;

namespace Alerts.Operations.Desk;

/// <summary>Dead letters by queue.</summary>
public sealed record LettersView(DeskFrame Frame, IReadOnlyList<LettersView.Pile> Queues)
{
    /// <param name="First">At most 32.</param>
    public sealed record Pile(string Name, int Total, IReadOnlyList<Letter> First);

    /// <param name="Reason">What the last attempt failed with.</param>
    public sealed record Letter(string Id, TimeView At, string Reason, string Body);
}
