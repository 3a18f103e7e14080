namespace Alerts.Network;

/// <summary>Why an address that a user gave is not called.</summary>
internal enum AddressRefusal
{
    NotAbsolute,
    Scheme,
    UserInfo,
    Port,
    NotPublic,
}
