namespace Alerts.Network;

/// <summary>
/// A name resolved to an address that is not on the public internet. Comes out of an <see cref="HttpClient"/> inside an
/// <see cref="HttpRequestException"/>: ask <see cref="IsIn"/>. Trying again rarely helps.
/// </summary>
internal sealed class AddressRefusedException(string host) : IOException($"{host} is not on the public internet.")
{
    public static bool IsIn(Exception? error) => error is not null && (error is AddressRefusedException || IsIn(error.InnerException));
}
