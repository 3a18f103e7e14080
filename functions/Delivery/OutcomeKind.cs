namespace Alerts.Delivery;

/// <summary>What became of one subscriber of a page.</summary>
internal enum OutcomeKind
{
    Sent,
    Rejected,

    /// <summary>Comes back later, alone.</summary>
    Later,

    /// <summary>Was sent before, or is nothing for her.</summary>
    Skipped,
}
