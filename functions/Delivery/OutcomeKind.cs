namespace Alerts.Delivery;

/// <summary>What became of one subscriber of a page.</summary>
internal enum OutcomeKind
{
    Sent,

    /// <summary>Stored in the outbox, from where nothing leaves the machine.</summary>
    Kept,
    Rejected,

    /// <summary>Failed; comes back later, alone.</summary>
    Later,

    /// <summary>
    /// Somebody is at it still, or the destination takes no more for now, or it goes into a digest. Comes back later, alone.
    /// </summary>
    Held,

    /// <summary>Was sent before, or is nothing for her.</summary>
    Skipped,
}
