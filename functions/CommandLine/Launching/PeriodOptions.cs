using System.CommandLine;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Reading;

namespace Alerts.CommandLine.Launching;

/// <summary>The options of verbs about some days, read as the pages read theirs.</summary>
internal static class PeriodOptions
{
    public static Option<string?> From(string byDefault) =>
        new("--from") { Description = $"First day of the events, in Pakistan, such as 2024-11-09. {byDefault}", HelpName = "DATE" };

    public static Option<string?> To(string byDefault) =>
        new("--to") { Description = $"Last day, included. {byDefault}", HelpName = "DATE" };

    public static PeriodReader Reader(ParseResult parse, IServiceProvider services, params Option<string?>[] options)
    {
        var values = options.ToDictionary(option => option.Name.TrimStart('-'), parse.GetValue);
        return new PeriodReader(
            services.GetRequiredService<TopicCatalogue>(),
            name => values.GetValueOrDefault(name),
            services.GetRequiredService<TimeProvider>().GetUtcNow()
        );
    }

    public static async Task<int> RefuseAsync(ParseResult parse, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
            await parse.InvocationConfiguration.Error.WriteLineAsync($"--{problem}");
        return ExitCodes.WrongUse;
    }
}
