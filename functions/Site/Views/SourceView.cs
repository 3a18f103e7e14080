using Alerts.Incidents;

namespace Alerts.Site.Views;

/// <summary>One outlet's report.</summary>
/// <param name="Href">Null when there is no link, or none that is safe to follow.</param>
public sealed record SourceView(string Outlet, string Title, string? Href, TimeView Published)
{
    internal static SourceView Of(Source source) =>
        new(SafeText.Line(source.Outlet), SafeText.Line(source.Title), SafeText.Link(source.Link), TimeView.Of(source.Published));
}
