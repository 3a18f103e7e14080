using System.CommandLine;
using Alerts.Operations.Administration;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.CommandLine.Administration;

/// <summary>The options of <c>subscribers add</c>: of the address, the watches, and each preference.</summary>
internal sealed class SubscriberOptions
{
    private readonly Option<string?> _email = new("--email") { Description = "An email address." };
    private readonly Option<string?> _webhook = new("--webhook")
    {
        Description = "An https address. Its signing secret is printed once.",
        HelpName = "URL",
    };
    private readonly Option<string?> _format = new("--format")
    {
        Description = $"The format of the webhook: {WordCheck<WebhookFormat>.List}.",
    };
    private readonly Option<string?> _owner = new("--owner") { Description = "Email address to tell when the webhook is stopped." };
    private readonly IReadOnlyList<(Preference Preference, Option Option)> _preferences =
    [
        .. PreferenceList.All.Select(preference => (preference, Of(preference))),
    ];

    private readonly Option<string[]> _watch = new("--watch")
    {
        Description =
            $"TOPIC[,attack][,operation][,clash][,TYPE]{string.Concat(WatchBound.All.Select(bound => $"[,{bound.Text}N]"))}[,first]: "
            + "everything, or a province, district or armed group; TYPE such as \"suicide bombing\". May be repeated.",
        HelpName = "WATCH",
        Required = true,
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _email, _webhook, _watch, _format, _owner }.Concat(_preferences.Select(one => one.Option)))
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_email) is null == result.GetValue(_webhook) is null)
                result.AddError("Give one of --email and --webhook.");
        });
    }

    /// <returns>The request, or what is wrong with its watches; the sign-up finds other mistakes.</returns>
    public (SignUpRequest? Request, AdminResult.Refused? Mistake) Read(ParseResult parse)
    {
        var problems = new List<Problem>();
        var watches = parse.GetValue(_watch)!.Select(watch => WatchText.Read(watch, "--watch", problems)).ToList();
        if (problems.Count > 0)
            return (null, OperatorSignUp.Refuse(problems));
        var request = new SignUpRequest(parse.GetValue(_email), parse.GetValue(_webhook), watches)
        {
            Format = parse.GetValue(_format),
            Owner = parse.GetValue(_owner),
        };
        var asked = _preferences.Aggregate((PreferencesRequest)request, (asked, one) => Ask(asked, one.Preference, one.Option, parse));
        return ((SignUpRequest)asked, null);
    }

    private static PreferencesRequest Ask(PreferencesRequest request, Preference preference, Option option, ParseResult parse) =>
        (preference, option) switch
        {
            (NumberPreference number, Option<int?> typed) => number.WithAsked(request, parse.GetValue(typed)),
            (_, Option<string?> typed) when parse.GetValue(typed) is { } text => preference.Ask(request, text),
            _ => request,
        };

    // A number is read by the command line, which says itself when it is none.
    private static Option Of(Preference preference) =>
        preference is NumberPreference
            ? new Option<int?>(preference.Option) { Description = preference.Help, HelpName = preference.HelpName }
            : new Option<string?>(preference.Option) { Description = preference.Help, HelpName = preference.HelpName };
}
