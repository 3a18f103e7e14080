namespace Alerts.Site.Views;

/// <summary>What becomes of the mail that confirms a sign-up.</summary>
public enum MailView
{
    Sent,

    /// <summary>It is kept in the outbox on this machine.</summary>
    Kept,

    /// <summary>Sign-up by email is switched off.</summary>
    Off,
}
