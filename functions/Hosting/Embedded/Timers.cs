using Alerts.Hosting.Declarations;

namespace Alerts.Hosting.Embedded;

/// <summary>
/// The schedules of the declared timers and of the jobs of <see cref="Upkeep"/>, with those that the operator set in their place.
/// </summary>
internal static class Timers
{
    /// <param name="mistakes">Gets a sentence for each schedule that is none.</param>
    public static IReadOnlyDictionary<string, Schedule> Read(
        FunctionCatalog catalog,
        HostingOptions options,
        IConfiguration settings,
        List<string> mistakes
    )
    {
        var schedules = new Dictionary<string, Schedule>(StringComparer.Ordinal);
        var declared = catalog
            .Of<Trigger.Timer>()
            .Select(timer => (timer.Function.Name, timer.Trigger.Schedule))
            .Concat(Upkeep.Jobs.Select(job => (job.Name, job.Schedule)));
        foreach (var (name, schedule) in declared)
        {
            try
            {
                schedules[name] = Schedule.Parse(options.Schedules.GetValueOrDefault(name, schedule), key => settings[key]);
            }
            catch (FormatException wrong)
            {
                mistakes.Add($"The timer of {name}: {wrong.Message} It comes from its attribute or from Hosting:Schedules:{name}.");
            }
        }

        mistakes.AddRange(
            options
                .Schedules.Keys.Where(name => declared.All(timer => timer.Name != name))
                .Select(name => $"Hosting:Schedules:{name}: there is no timer of that name.")
        );
        return schedules;
    }
}
