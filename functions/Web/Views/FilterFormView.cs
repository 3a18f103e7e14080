namespace Alerts.Web.Views;

/// <summary>The form to filter and search. Its state is the address of the page.</summary>
/// <param name="Action">The page that it is on, from the root of the site.</param>
/// <param name="Asked">What is asked for, in words, which the closed form shows; null for nothing.</param>
/// <param name="Sorts">Empty where the page has its own order.</param>
public sealed record FilterFormView(
    string Action,
    string? Asked,
    string? Words,
    string? From,
    string? To,
    string? District,
    string? LeastKilled,
    IReadOnlyList<FilterFormView.Choice> Periods,
    IReadOnlyList<FilterFormView.Choice> Kinds,
    IReadOnlyList<FilterFormView.Choice> Types,
    IReadOnlyList<FilterFormView.Choice> Targets,
    IReadOnlyList<FilterFormView.Choice> Provinces,
    IReadOnlyList<FilterFormView.Choice> Groups,
    IReadOnlyList<FilterFormView.Choice> Sorts,
    IReadOnlyList<FilterFormView.Choice> Districts
)
{
    /// <param name="Value">As in addresses; empty for all.</param>
    public sealed record Choice(string Value, string Label, bool Chosen);
}
