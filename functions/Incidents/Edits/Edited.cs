namespace Alerts.Incidents.Edits;

/// <summary>How an operator's edit ended.</summary>
internal abstract record Edited
{
    /// <summary>It is stored.</summary>
    /// <param name="Id">The incident that was split off, or that is left of two; the incident itself on a retraction.</param>
    /// <param name="Change">What subscribers are to be told, still to be queued; null when there is nothing to tell.</param>
    internal sealed record Done(string Id, IncidentChange? Change) : Edited;

    /// <summary>Nothing was written.</summary>
    /// <param name="Why">Names what was given, what is wrong with it, and the remedy.</param>
    internal sealed record Refused(string Why) : Edited;
}
