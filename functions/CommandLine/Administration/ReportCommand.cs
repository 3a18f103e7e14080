using System.CommandLine;
using Alerts.CommandLine.Launching;
using Alerts.Incidents.Statistics;
using Alerts.Web.Public;

namespace Alerts.CommandLine.Administration;

/// <c>report</c>: a situation report of some days.
internal static class ReportCommand
{
    public static Command Create(ServiceLauncher launcher)
    {
        var from = PeriodOptions.From("Default: yesterday in Pakistan.");
        var to = PeriodOptions.To("Default: the first day; at most 31 days.");
        var province = new Option<string?>("--province")
        {
            Description = "A province or territory. Default: all of Pakistan.",
            HelpName = "P",
        };
        var format = new Option<string?>("--format")
        {
            Description = "md or html. Default: what the ending of the output says, else md.",
            HelpName = "FORMAT",
        };
        format.AcceptOnlyFromAmong("md", "html");
        var output = new Option<string?>("--output")
        {
            Description = "File to write, named .md or .html; an existing file is replaced. Default: standard output.",
            HelpName = "FILE",
        };
        var report = new Command(
            "report",
            "Writes a situation report with numbers, incidents, changes and sources; the HTML version has a map."
        )
        {
            from,
            to,
            province,
            format,
            output,
        };
        report.Validators.Add(result =>
        {
            if (Mistake(result.GetResult(format)?.Tokens is [var given] ? given.Value : null, result.GetValue(output)) is { } mistake)
                result.AddError(mistake);
        });
        report.SetAction(
            (parse, cancel) =>
                launcher.WithStoreAsync(
                    parse,
                    async (services, stop) =>
                    {
                        var reader = PeriodOptions.Reader(parse, services, from, to, province);
                        var (days, only) = (reader.Report(), reader.Province());
                        if (reader.Problems.Count > 0)
                            return await PeriodOptions.RefuseAsync(parse, reader.Problems);
                        var (reporter, html) = (
                            services.GetRequiredService<SituationReportService>(),
                            IsHtml(parse.GetValue(format), parse.GetValue(output))
                        );
                        var text = await launcher.Screen.ShowAsync("Writing", _ => WriteAsync(reporter, html, days, only, stop));
                        await SaveAsync(parse, parse.GetValue(output), text, stop);
                        return ExitCodes.Success;
                    },
                    cancel
                )
        );
        return report;
    }

    private static bool IsHtml(string? format, string? file) => (FormatOf(file) ?? format) == "html";

    private static string? FormatOf(string? file) =>
        Path.GetExtension(file)?.ToLowerInvariant() switch
        {
            null or "" => null,
            ".md" or ".markdown" => "md",
            ".html" or ".htm" => "html",
            var other => other,
        };

    private static string? Mistake(string? format, string? file) =>
        FormatOf(file) switch
        {
            null => null,
            "md" or "html" when format is not null && format != FormatOf(file) =>
                $"--output '{file}' does not fit --format {format}: change the ending, or leave --format out.",
            "md" or "html" => null,
            var ending =>
                $"--output '{file}': a report cannot be written as {ending}. Name the file .md for Markdown, or .html for a page that a "
                    + $"browser prints as PDF.",
        };

    private static Task<string> WriteAsync(
        SituationReportService reporter,
        bool html,
        DayRange days,
        string? province,
        CancellationToken cancel
    ) => html ? reporter.HtmlAsync(days, province, cancel) : reporter.MarkdownAsync(days, province, cancel);

    private static async Task SaveAsync(ParseResult parse, string? file, string text, CancellationToken cancel)
    {
        if (file is null)
        {
            await parse.InvocationConfiguration.Output.WriteAsync(text.AsMemory(), cancel);
            return;
        }

        try
        {
            await File.WriteAllTextAsync(file, text, cancel);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(
                $"--output '{file}' cannot be written: {failure.Message} Name a file in a folder that is there and writable.",
                failure
            );
        }
    }
}
