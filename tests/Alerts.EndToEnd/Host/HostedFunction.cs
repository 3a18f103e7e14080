using Alerts.EndToEnd.Host.Messages;
using Newtonsoft.Json.Linq;

namespace Alerts.EndToEnd.Host;

/// <summary>A function as the worker declares it.</summary>
/// <param name="Type">Of its trigger, such as "queueTrigger".</param>
/// <param name="Binding">The name of the parameter that gets what triggered it.</param>
internal sealed record HostedFunction(string Name, string Type, string Binding, string? Queue)
{
    /// <summary>The host's own; here the name does.</summary>
    public string Id => Name;

    public static HostedFunction Of(RpcFunctionMetadata metadata)
    {
        var trigger = metadata
            .RawBindings.Select(JObject.Parse)
            .Single(binding => ((string)binding["type"]!).EndsWith("Trigger", StringComparison.Ordinal));
        return new HostedFunction(metadata.Name, (string)trigger["type"]!, (string)trigger["name"]!, (string?)trigger["queueName"]);
    }

    /// <summary>What a call is made with; a fresh id each time.</summary>
    public InvocationRequest Call(TypedData data) =>
        new()
        {
            InvocationId = Guid.NewGuid().ToString(),
            FunctionId = Id,
            InputData =
            {
                new ParameterBinding { Name = Binding, Data = data },
            },
            TraceContext = new RpcTraceContext(),
        };
}
