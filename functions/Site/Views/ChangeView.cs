using Alerts.Incidents;

namespace Alerts.Site.Views;

/// <summary>One change in an incident's history.</summary>
public sealed record ChangeView(int Number, string Kind, TimeView At, IReadOnlyList<string> Details)
{
    internal static ChangeView Of(IncidentChange change) => new(
        change.Number, change.Kind.ToString(), TimeView.Of(change.At), [.. change.Details.Select(SafeText.Line)]);
}
