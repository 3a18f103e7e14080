namespace Alerts.Delivery.Webhooks;

/// <summary>How much of an alert is told; what does not fit a service's limits is told in a smaller size.</summary>
/// <param name="Line">UTF-16 code units of a line.</param>
/// <param name="Lines">Lines of a list.</param>
/// <param name="Link">Characters of an outlet's link; longer ones are left out.</param>
internal sealed record ChatSize(int Line, int Lines, int Link)
{
    /// <summary>The largest first. The last is for text in which nearly every character has to be escaped.</summary>
    public static IReadOnlyList<ChatSize> All { get; } =
    [new(250, 20, 1000), new(200, 10, 500), new(140, 6, 300), new(100, 4, 200), new(70, 3, 100), new(40, 2, 0), new(24, 1, 0)];
}
