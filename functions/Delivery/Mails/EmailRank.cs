namespace Alerts.Delivery.Mails;

/// <summary>Which mails go first when the service takes only so many. Each rank has the share of those below it, and more.</summary>
internal enum EmailRank
{
    /// <summary>An alert on its own: four fifths of the quota at most. It can come in a digest as well.</summary>
    Alert,

    /// <summary>A digest: nine tenths at most.</summary>
    Digest,

    /// <summary>What somebody waits for, and what must not wait: confirmations, notices, urgent alerts. All of the quota.</summary>
    First,
}
