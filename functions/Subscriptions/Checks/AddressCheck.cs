using Alerts.Platform.Net;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Checks;

internal static class AddressCheck
{
    // A chat service's address has up to about 300 characters; the row and its key must hold it.
    private const int MostUrl = 2000;

    public static (ChannelKind Channel, string Address)? Read(SignUpRequest request, NetworkOptions network, ICollection<Problem> problems)
    {
        var email = string.IsNullOrWhiteSpace(request.Email) ? null : request.Email;
        var webhook = string.IsNullOrWhiteSpace(request.Webhook) ? null : request.Webhook;
        switch (email, webhook)
        {
            case ({ } text, null):
                return Email(text, problems);
            case (null, { } text):
                return Webhook(text.Trim(), network, problems);
            case (null, null):
                problems.Add(new("email", ProblemPhrases.NoAddress, ProblemPhrases.GiveAddress));
                return null;
            default:
                problems.Add(new("webhook", ProblemPhrases.TwoAddresses, ProblemPhrases.OneAtATime));
                return null;
        }
    }

    /// <returns>
    /// The webhook's format, by the address if the request does not say; meaningless for email.
    /// </returns>
    public static WebhookFormat ReadFormat(SignUpRequest request, ICollection<Problem> problems)
    {
        var before = problems.Count;
        var format = WordCheck<WebhookFormat>.Read(request.Format, "format", problems);
        if (string.IsNullOrWhiteSpace(request.Webhook))
        {
            if (format != default)
                problems.Add(new("format", ProblemPhrases.NoFormat, ProblemPhrases.LeaveFormat));
            return format;
        }

        // The address is not valid and has its problem already.
        if (problems.Count > before || !Uri.TryCreate(request.Webhook.Trim(), UriKind.Absolute, out var url))
            return format;
        if (string.IsNullOrWhiteSpace(request.Format))
            return WebhookAddress.Detect(url);
        WebhookAddress.Check(format, url, problems);
        return format;
    }

    public static string? ReadOwner(SignUpRequest request, ICollection<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(request.Owner))
            return null;
        if (string.IsNullOrWhiteSpace(request.Webhook))
            problems.Add(new("owner", ProblemPhrases.NoOwner, ProblemPhrases.LeaveOut));
        else if (MailboxAddress.Normalise(request.Owner) is { } owner)
            return owner;
        else
            problems.Add(new("owner", ProblemPhrases.NotMail.With(ProblemText.Shown(request.Owner)), ProblemPhrases.WriteMail));
        return null;
    }

    private static (ChannelKind, string)? Email(string text, ICollection<Problem> problems)
    {
        if (MailboxAddress.Normalise(text) is { } address)
            return (ChannelKind.Email, address);
        problems.Add(new("email", ProblemPhrases.NotMail.With(ProblemText.Shown(text)), ProblemPhrases.WriteMail));
        return null;
    }

    private static (ChannelKind, string)? Webhook(string text, NetworkOptions network, ICollection<Problem> problems)
    {
        // The problem leaves out the address, which may hold a secret.
        if (text.Length > MostUrl || !Uri.TryCreate(text, UriKind.Absolute, out var url))
            problems.Add(new("webhook", ProblemPhrases.NotWebAddress, ProblemPhrases.WriteWebAddress.With(MostUrl)));
        else if (AddressGuard.Check(url, AddressUse.Webhook, network) is { } refusal)
            problems.Add(
                new("webhook", Explain(refusal), refusal == AddressRefusal.NotOwn ? ProblemPhrases.RunOnLive : ProblemPhrases.GivePublic)
            );
        else
            return (ChannelKind.Webhook, url.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped));
        return null;
    }

    private static Phrase Explain(AddressRefusal refusal) =>
        new(
            AddressGuard.Explain(refusal, AddressUse.Webhook),
            refusal switch
            {
                AddressRefusal.NotAbsolute => "پتا پورا نہیں؛ اسے پورا لکھیں، مثلاً https://example.com/path",
                AddressRefusal.Scheme => "صرف https والے پتوں پر بھیجا جا سکتا ہے۔",
                AddressRefusal.UserInfo => "پتے میں نام یا پاس ورڈ ہے؛ اس کے بغیر دیں۔",
                AddressRefusal.NotOwn => "یہ سروس کسی اور مشین کو نہیں پکارتی؛ localhost کا پتا دیں۔",
                AddressRefusal.Port => "صرف معمول کی پورٹ کی اجازت ہے۔",
                _ => "یہ پتا عام انٹرنیٹ پر نہیں۔",
            }
        );
}
