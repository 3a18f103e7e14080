namespace Alerts.Delivery;

/// <summary>What became of one subscriber of a page.</summary>
internal enum OutcomeKind
{
    Sent,
    Rejected,

    /// <summary>Failed; comes back later, alone.</summary>
    Later,

    /// <summary>Was not tried: somebody else is at it, or the destination takes no more for now. Comes back later, alone.</summary>
    Held,

    /// <summary>Was sent before, or is nothing for her.</summary>
    Skipped,
}
