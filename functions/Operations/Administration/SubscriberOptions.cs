using System.CommandLine;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Operations.Administration;

/// <summary>The options of <c>subscribers add</c>, one for each field of a sign-up.</summary>
internal sealed class SubscriberOptions
{
    private readonly Option<string?> _email = new("--email") { Description = "An email address." };
    private readonly Option<string?> _webhook = new("--webhook")
    {
        Description = "An https address. Its signing secret is printed once.",
        HelpName = "URL",
    };
    private readonly Option<string?> _format = new("--format") { Description = $"The format of the webhook: {Words<WebhookFormat>()}." };
    private readonly Option<string?> _owner = new("--owner") { Description = "Email address to tell when the webhook is stopped." };
    private readonly Option<string?> _cadence = new("--cadence") { Description = $"How often: {Words<Cadence>()}." };
    private readonly Option<string?> _quiet = new("--quiet") { Description = "Quiet hours, such as 22:00-07:00.", HelpName = "FROM-TO" };
    private readonly Option<string?> _zone = new("--zone") { Description = "Time zone, such as Asia/Karachi, which is the default." };
    private readonly Option<string?> _language = new("--language") { Description = $"Language of the alerts: {Words<Language>()}." };
    private readonly Option<int?> _urgent = new("--urgent-from")
    {
        Description = "Send an alert at once if at least N were killed, whatever else is set.",
        HelpName = "N",
    };
    private readonly Option<int?> _most = new("--most-an-hour")
    {
        Description = "Send at most N alerts an hour one by one; the rest come in a summary.",
        HelpName = "N",
    };

    private readonly Option<string[]> _watch = new("--watch")
    {
        Description =
            "TOPIC[,attack][,operation][,clash][,killed>=N][,first]: everything, or a province, district or armed group. May be "
            + "repeated.",
        HelpName = "WATCH",
        Required = true,
    };

    public void AddTo(Command command)
    {
        foreach (
            var option in new Option[] { _email, _webhook, _watch, _format, _owner, _cadence, _quiet, _zone, _language, _urgent, _most }
        )
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_email) is null == result.GetValue(_webhook) is null)
                result.AddError("Give one of --email and --webhook.");
        });
    }

    /// <exception cref="CommandFailedException">A watch cannot be read; what else is wrong is found by the sign-up.</exception>
    public SignUpRequest Read(ParseResult parse)
    {
        var problems = new List<Problem>();
        var watches = parse.GetValue(_watch)!.Select(watch => WatchText.Read(watch, "--watch", problems)).ToList();
        if (problems.Count > 0)
            throw SignUpVerbs.Failed(problems);
        var quiet = (parse.GetValue(_quiet) ?? "").Split('-', 2, StringSplitOptions.TrimEntries);
        return new SignUpRequest(parse.GetValue(_email), parse.GetValue(_webhook), watches)
        {
            Format = parse.GetValue(_format),
            Owner = parse.GetValue(_owner),
            Cadence = parse.GetValue(_cadence),
            QuietFrom = quiet[0],
            QuietTo = quiet.ElementAtOrDefault(1),
            Zone = parse.GetValue(_zone),
            Language = parse.GetValue(_language),
            UrgentFrom = parse.GetValue(_urgent),
            MostAnHour = parse.GetValue(_most),
        };
    }

    private static string Words<T>()
        where T : struct, Enum => string.Join(", ", WordCheck<T>.Words.Select(word => word.Word));
}
