
namespace Alerts.Hosting.CustomHandler;

/// <summary>
/// What the Functions host accepts for success: a JSON object, never an empty body, on which it would hang until the function's timeout.
/// </summary>
/// <param name="Logs">Lines that the host logs.</param>
internal sealed record HostAnswer(IReadOnlyList<string> Logs);
