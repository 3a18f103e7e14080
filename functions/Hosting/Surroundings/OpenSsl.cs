using System.Runtime.InteropServices;

namespace Alerts.Hosting.Surroundings;

/// <summary>
/// The one library that .NET takes from the system, for hashes as for TLS. Where it is missing the runtime ends the process without
/// an exception at the first hash, so it is looked for before.
/// </summary>
internal static class OpenSsl
{
    /// <summary>What .NET looks for (dotnet/runtime, src/native/libs/System.Security.Cryptography.Native/opensslshim.c).</summary>
    private static readonly string[] Names = ["libssl.so.3", "libssl.so.1.1"];

    /// <returns>What to tell the operator; null when it is there.</returns>
    public static string? Missing() => !OperatingSystem.IsLinux() || Names.Any(Loads)
        ? null
        : $"OpenSSL is not installed ({string.Join(" or ", Names)}): install it (Debian: libssl3t64 or libssl3, Alpine and Fedora: openssl-libs), "
            + "or use an image made for .NET, such as mcr.microsoft.com/dotnet/runtime-deps.";

    // Not freed: the runtime loads the same one next.
    private static bool Loads(string name) => NativeLibrary.TryLoad(name, out _);
}
