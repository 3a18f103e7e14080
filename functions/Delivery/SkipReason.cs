namespace Alerts.Delivery;

/// <summary>Why a subscriber of a page gets nothing.</summary>
internal enum SkipReason
{
    /// <summary>Erased, or never written.</summary>
    Unknown,

    /// <summary>Pending, disabled or unsubscribed.</summary>
    NotActive,

    /// <summary>None of her watches asks for it (any more).</summary>
    NotAskedFor,

    /// <summary>A retraction of what she never heard.</summary>
    NotTold,

    /// <summary>She paused, and it is no retraction of what she was told.</summary>
    Paused,

    /// <summary>No digest is due, or another one than that of the message.</summary>
    NothingHeld,

    /// <summary>A confirmation that was given, or replaced by a later sign-up.</summary>
    Superseded,

    /// <summary>A confirmation whose link is no longer good.</summary>
    Expired,
}
