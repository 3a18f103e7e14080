using Alerts.Hosting.Declarations;

namespace Alerts.Hosting.Embedded;

/// <summary>The schedules of the declared timers, with those that the operator set in their place.</summary>
internal static class Timers
{
    /// <param name="mistakes">Gets a sentence for each schedule that is none.</param>
    public static IReadOnlyDictionary<string, Schedule> Read(
        FunctionCatalog catalog, HostingOptions options, IConfiguration settings, List<string> mistakes)
    {
        var schedules = new Dictionary<string, Schedule>(StringComparer.Ordinal);
        foreach (var (name, timer) in catalog.Of<Trigger.Timer>())
        {
            try
            {
                schedules[name] = Schedule.Parse(options.Schedules.GetValueOrDefault(name, timer.Schedule), key => settings[key]);
            }
            catch (FormatException wrong)
            {
                mistakes.Add($"The timer of {name}: {wrong.Message} It comes from its function.json or from Hosting:Schedules:{name}.");
            }
        }

        mistakes.AddRange(options.Schedules.Keys.Where(name => catalog.Of<Trigger.Timer>().All(timer => timer.Name != name))
            .Select(name => $"Hosting:Schedules:{name}: there is no timer function of that name."));
        return schedules;
    }
}
