namespace Alerts.Delivery.Timing;

/// <summary>Why an alert goes out now.</summary>
internal enum NowReason
{
    /// <summary>So many were killed that it comes whatever else she asked for.</summary>
    Urgent,

    /// <summary>Nothing holds it back.</summary>
    AtOnce,

    /// <summary>It is no news of an incident: a question that she waits for, or what she asked to see again.</summary>
    Asked,
}
