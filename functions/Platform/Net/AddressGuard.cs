using System.Net;

namespace Alerts.Platform.Net;

/// <summary>
/// Keeps users' addresses out of our own network: in Azure the endpoint that gives out our credentials is on loopback, other clouds have
/// it on link-local addresses. This class checks the text of an address; <see cref="GuardedConnector"/> checks what its name resolves
/// to, at every connect.
/// </summary>
internal static class AddressGuard
{
    public static AddressRefusal? Check(Uri address, AddressUse use, NetworkOptions options)
    {
        if (!address.IsAbsoluteUri)
            return AddressRefusal.NotAbsolute;
        var own = (options.AllowLoopback || options.OnlyLoopback) && IsLoopback(address);
        if (!SchemeIsGood(address, use, own))
            return AddressRefusal.Scheme;
        if (address.UserInfo.Length > 0)
            return AddressRefusal.UserInfo;
        if (!own && !PortIsGood(address, options))
            return AddressRefusal.Port;
        if (options.OnlyLoopback && !IsLoopback(address))
            return AddressRefusal.NotOwn;
        return IPAddress.TryParse(address.DnsSafeHost, out var ip) && !IsAllowed(ip, options) ? AddressRefusal.NotPublic : null;
    }

    public static bool IsAllowed(IPAddress address, NetworkOptions options)
    {
        var plain = ReservedRanges.Unmap(address);
        return IPAddress.IsLoopback(plain)
            ? options.AllowLoopback || options.OnlyLoopback
            : !options.OnlyLoopback && !ReservedRanges.Contain(plain);
    }

    /// <summary>The reason and the remedy, in one sentence, for the user who gave the address.</summary>
    public static string Explain(AddressRefusal refusal, AddressUse use) =>
        refusal switch
        {
            AddressRefusal.NotAbsolute => "The address is not complete; write it whole, such as https://example.com/path.",
            AddressRefusal.Scheme when use == AddressUse.Feed => "Only http and https addresses can be feeds.",
            AddressRefusal.Scheme => "Only https addresses can be called.",
            AddressRefusal.UserInfo => "The address holds a user name or password; give one without.",
            AddressRefusal.Port => "Only the standard ports are allowed (above 1023 with Network:AllowHighPorts).",
            AddressRefusal.NotOwn => "This service calls no other machine (Network:OnlyLoopback, as in the demo); give one on localhost.",
            _ => "The address is not on the public internet (loopback only with Network:AllowLoopback).",
        };

    private static bool SchemeIsGood(Uri address, AddressUse use, bool own) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && (use == AddressUse.Feed || own));

    private static bool PortIsGood(Uri address, NetworkOptions options) =>
        address.IsDefaultPort || (options.AllowHighPorts && address.Port > 1023);

    private static bool IsLoopback(Uri address) =>
        IPAddress.TryParse(address.DnsSafeHost, out var ip)
            ? IPAddress.IsLoopback(ReservedRanges.Unmap(ip))
            : address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
}

internal enum AddressRefusal
{
    NotAbsolute,
    Scheme,
    UserInfo,
    Port,
    NotOwn,
    NotPublic,
}

internal sealed class AddressRefusedException(string host) : IOException($"{host} is not on the public internet.")
{
    public static bool IsIn(Exception? error) => error is not null && (error is AddressRefusedException || IsIn(error.InnerException));
}

/// <summary>What a user's address is for. Feeds may be plain HTTP; webhooks may not.</summary>
internal enum AddressUse
{
    Feed,
    Webhook,
}
