using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Alerts.Hosting.Setup;

/// <summary>
/// The system's trusted certificates: without them no https address can be reached, and every feed would fail one by one.
/// </summary>
internal static partial class TrustRoots
{
    public static void Check(ILogger logger)
    {
        if (Count() == 0)
            Log.None(logger);
    }

    private static int Count()
    {
        try
        {
            using var roots = new X509Store(StoreName.Root, StoreLocation.LocalMachine, OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            return roots.Certificates.Count;
        }
        catch (CryptographicException)
        {
            return 0; // The folder is missing or unreadable.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            950,
            LogLevel.Warning,
            "No certificate authority is trusted here, so no https feed, webhook or mail server can be reached: "
                + "install ca-certificates, or point SSL_CERT_FILE to a bundle of certificates (SSL_CERT_DIR to a folder)"
        )]
        public static partial void None(ILogger logger);
    }
}
