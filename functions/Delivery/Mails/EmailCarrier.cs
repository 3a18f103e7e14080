namespace Alerts.Delivery.Mails;

/// <summary>Who carries mail.</summary>
internal enum EmailCarrier
{
    /// <summary>A table that the site shows: for development and the demo.</summary>
    Outbox,

    Smtp,

    /// <summary>Azure Communication Services.</summary>
    Acs,

    /// <summary>No mail service: sign-up by email is closed, and alerts by email wait.</summary>
    None,
}
