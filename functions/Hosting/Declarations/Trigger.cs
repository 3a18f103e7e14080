namespace Alerts.Hosting.Declarations;

/// <summary>What makes a function run, as its <c>function.json</c> says.</summary>
/// <param name="Binding">The name under which the Functions host hands over what triggered it.</param>
internal abstract record Trigger(string Binding)
{
    /// <param name="Schedule">Five or six cron fields, a timespan, or <c>%SETTING%</c> that holds one of them.</param>
    internal sealed record Timer(string Binding, string Schedule) : Trigger(Binding);

    internal sealed record Queue(string Binding, string QueueName) : Trigger(Binding);

    /// <param name="Route">Without a leading slash; empty for <c>/</c>.</param>
    /// <param name="Methods">In upper case; empty for all.</param>
    /// <param name="Public">Whether anybody may call it (authLevel anonymous), without a key.</param>
    internal sealed record Http(string Binding, string Route, IReadOnlyList<string> Methods, bool Public) : Trigger(Binding)
    {
        /// <summary>What tells whether a request can reach it, such as "incidents"; empty for <c>/</c>; "{…" when it is not fixed.</summary>
        public string FirstSegment => Route.Split('/')[0];
    }
}
