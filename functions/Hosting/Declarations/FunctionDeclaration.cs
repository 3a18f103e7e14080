namespace Alerts.Hosting.Declarations;

/// <summary>A function as a folder with a <c>function.json</c> declares it; the folder's name is the function's.</summary>
internal sealed record FunctionDeclaration(string Name, Trigger Trigger);
