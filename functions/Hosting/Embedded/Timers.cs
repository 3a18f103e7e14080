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
        foreach (var (function, timer) in catalog.Of<Trigger.Timer>())
        {
            try
            {
                schedules[function.Name] = Schedule.Parse(options.Schedules.GetValueOrDefault(function.Name, timer.Schedule), key => settings[key]);
            }
            catch (FormatException wrong)
            {
                mistakes.Add($"The timer of {function.Name}: {wrong.Message} It comes from its attribute or from Hosting:Schedules:{function.Name}.");
            }
        }

        mistakes.AddRange(options.Schedules.Keys.Where(name => catalog.Of<Trigger.Timer>().All(timer => timer.Function.Name != name))
            .Select(name => $"Hosting:Schedules:{name}: there is no timer function of that name."));
        return schedules;
    }
}
