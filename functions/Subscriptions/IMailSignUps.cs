namespace Alerts.Subscriptions;

/// <summary>Whether this service can mail the link that confirms a sign-up.</summary>
internal interface IMailSignUps
{
    const string Closed = "Sign-up by email is switched off: this service has no mail server.";

    const string Remedy = "Sign up with a webhook, or ask the operator of this service to set up mail.";

    bool AreOpen { get; }
}
