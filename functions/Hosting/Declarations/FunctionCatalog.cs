using System.Reflection;
using Alerts.Hosting.Setup;
using Microsoft.Azure.Functions.Worker;

namespace Alerts.Hosting.Declarations;

internal sealed record FunctionCatalog(IReadOnlyList<FunctionDeclaration> Functions)
{
    public static FunctionCatalog Read() =>
        new([
            .. from type in typeof(FunctionCatalog).Assembly.GetTypes()
            where type is { IsClass: true, IsAbstract: false, IsNested: false }
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            let function = method.GetCustomAttribute<FunctionAttribute>()
            where function is not null
            orderby function.Name
            select new FunctionDeclaration(function.Name, ReadTrigger(method), Caller(type, method)),
        ]);

    public IEnumerable<(FunctionDeclaration Function, TTrigger Trigger)> Of<TTrigger>()
        where TTrigger : Trigger =>
        from function in Functions
        where function.Trigger is TTrigger
        select (function, (TTrigger)function.Trigger);

    private static Trigger ReadTrigger(MethodInfo method) =>
        method.GetParameters()[0].GetCustomAttributes().Select(Known).OfType<Trigger>().Single();

    private static Trigger? Known(Attribute attribute) =>
        attribute switch
        {
            TimerTriggerAttribute timer => new Trigger.Timer(timer.Schedule),
            QueueTriggerAttribute queue => new Trigger.Queue(queue.QueueName),
            HttpTriggerAttribute => new Trigger.Http(),
            _ => null,
        };

    private static FunctionDeclaration.Call Caller(Type type, MethodInfo method) =>
        (services, trigger, cancel) =>
            (Task)
                method.Invoke(
                    ActivatorUtilities.CreateInstance(services, type),
                    BindingFlags.DoNotWrapExceptions,
                    null,
                    [trigger, cancel],
                    null
                )!;
}

internal sealed record FunctionDeclaration(string Name, Trigger Trigger, FunctionDeclaration.Call Run)
{
    /// <summary>Calls the function's method on a new object of its class, as the Functions worker does.</summary>
    /// <param name="trigger">A message or a timer.</param>
    internal delegate Task Call(IServiceProvider services, object trigger, CancellationToken cancel);
}

internal abstract record Trigger
{
    private Trigger() { }

    /// <param name="Schedule">Five or six cron fields, a timespan, or <c>%SETTING%</c> for one of them.</param>
    internal sealed record Timer(string Schedule) : Trigger;

    internal sealed record Queue(string QueueName) : Trigger;

    /// <summary>The pages, for the Functions host; the embedded engine serves them by itself.</summary>
    internal sealed record Http : Trigger;
}
