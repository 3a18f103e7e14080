namespace Alerts.Subscriptions;

/// <summary>Why a sign-up that is answered like any other came to nothing. For operators, never for the answer.</summary>
internal enum Silence
{
    /// <summary>It filled in the field that people do not see.</summary>
    Website,

    /// <summary>Nothing is ever sent to the address.</summary>
    Suppressed,

    /// <summary>The address had its confirmations for today.</summary>
    TooManyConfirmations,
}
