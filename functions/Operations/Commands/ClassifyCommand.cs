using System.CommandLine;
using Alerts.Classification;

namespace Alerts.Operations.Commands;

/// <summary><c>classify</c>: what one text, or each line of a file, reports.</summary>
internal static class ClassifyCommand
{
    public static Command Create(Launcher launcher)
    {
        var title = new Option<string?>("--title") { Description = "A headline." };
        var text = new Option<string?>("--text") { Description = "A summary or the full text." };
        var lines = new Option<string?>("--jsonl")
        {
            Description =
                "A file, or - for standard input. Each line is a JSON object with id, title, text and published; title or text is "
                + "required.",
            HelpName = "FILE",
        };
        var explain = new Option<bool>("--explain") { Description = "Explain for a person which words each rule found." };
        var classify = new Command("classify", "Says what a text reports: kind, places, groups, killed and wounded, with the evidence.")
        {
            title,
            text,
            lines,
            explain,
        };
        classify.Validators.Add(result =>
        {
            if ((result.GetValue(title) ?? result.GetValue(text)) is null == result.GetValue(lines) is null)
                result.AddError("Give --title or --text or both, or else --jsonl FILE.");
        });
        classify.SetAction(
            (parse, cancel) =>
                launcher.WithServicesAsync(
                    parse,
                    services =>
                    {
                        var run = new ClassifyLines(services.GetRequiredService<Classifier>(), parse.GetValue(explain));
                        return parse.GetValue(lines) is { } file
                            ? run.RunAsync(file, parse.InvocationConfiguration, cancel)
                            : run.OneAsync(parse.GetValue(title), parse.GetValue(text), parse.InvocationConfiguration);
                    }
                )
        );
        return classify;
    }
}
