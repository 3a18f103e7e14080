namespace Alerts.Subscriptions;

/// <summary>Why a watch does or does not ask for a change.</summary>
internal enum MatchReason
{
    /// <summary>An incident opened that meets the conditions.</summary>
    FirstReport,

    /// <summary>An update brought the killed to the least number for the first time: a first report, as this watch sees it.</summary>
    ThresholdCrossed,

    /// <summary>An update put the incident under the topic: a first report, as this watch sees it.</summary>
    NewTopic,

    /// <summary>An update of an incident that met the conditions before.</summary>
    Update,

    /// <summary>An incident was taken back that met the conditions.</summary>
    Retraction,

    /// <summary>The incident is not of the watch's topic.</summary>
    OtherTopic,

    /// <summary>The incident is of a kind that the watch leaves out.</summary>
    OtherKind,

    /// <summary>Fewer were killed, before and after, or nobody says.</summary>
    TooFewKilled,

    /// <summary>An update, and the watch wants first reports only.</summary>
    FirstReportsOnly,
}
