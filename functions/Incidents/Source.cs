namespace Alerts.Incidents;

/// <summary>One outlet's report of an incident, as shown to readers.</summary>
internal sealed record Source(string Outlet, string Title, Uri? Link, DateTimeOffset Published);
