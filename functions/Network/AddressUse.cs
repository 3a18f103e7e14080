namespace Alerts.Network;

/// <summary>What an address that a user gave is for: feeds may be plain HTTP, what we post may not.</summary>
internal enum AddressUse
{
    Feed,
    Webhook,
}
