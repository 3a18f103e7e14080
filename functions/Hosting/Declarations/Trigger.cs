namespace Alerts.Hosting.Declarations;

/// <summary>What makes a function run, as an attribute says.</summary>
internal abstract record Trigger
{
    private Trigger() { }

    /// <param name="Schedule">Five or six cron fields, a timespan, or <c>%SETTING%</c> that holds one of them.</param>
    internal sealed record Timer(string Schedule) : Trigger;

    internal sealed record Queue(string QueueName) : Trigger;

    /// <summary>The pages, for the Functions host; the embedded engine serves them by itself.</summary>
    internal sealed record Http : Trigger;
}
