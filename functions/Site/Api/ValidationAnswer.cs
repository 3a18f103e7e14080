namespace Alerts.Site.Api;

/// <summary>By which an endpoint says to Event Grid that it wants its events.</summary>
internal sealed record ValidationAnswer(string ValidationResponse);
