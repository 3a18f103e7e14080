namespace Alerts.Subscriptions;

/// <summary>What opening a confirmation link did.</summary>
internal abstract record ConfirmResult
{
    /// <summary>Alerts go out from now on; also when the link was opened before.</summary>
    internal sealed record Confirmed(Subscriber Subscriber) : ConfirmResult;

    /// <summary>Over 48 hours old, replaced by a later sign-up, or never good.</summary>
    internal sealed record NotGood : ConfirmResult;
}
