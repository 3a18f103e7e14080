namespace Alerts.Hosting.CustomHandler;

/// <summary>Goes with status 500. The host takes the status only; the text is for whoever looks at the wire.</summary>
internal sealed record HostFailure(string Error);
