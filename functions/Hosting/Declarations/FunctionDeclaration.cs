namespace Alerts.Hosting.Declarations;

/// <summary>A function as the attributes of its class declare it.</summary>
internal sealed record FunctionDeclaration(string Name, Trigger Trigger, FunctionDeclaration.Call Run)
{
    /// <summary>Calls the function's method on a new object of its class, as the Functions worker does.</summary>
    /// <param name="trigger">What triggered it: a message or a timer.</param>
    internal delegate Task Call(IServiceProvider services, object trigger, CancellationToken cancel);
}
