namespace Alerts.Delivery.Mails;

/// <summary>Whether a mail may go out now.</summary>
internal abstract record EmailPlace
{
    /// <param name="Use">To be written before it goes.</param>
    internal sealed record Free(EmailUse Use) : EmailPlace;

    /// <param name="For">Until there may be a place.</param>
    /// <param name="OfHour">It is the hour that is full, not only the minute.</param>
    internal sealed record Full(TimeSpan For, bool OfHour) : EmailPlace;
}
