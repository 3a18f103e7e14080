using System.Text;
using Alerts.Hosting;
using Alerts.Hosting.Surroundings;
using Alerts.Operations;

if (OpenSsl.Missing() is { } missing)
{
    await Console.Error.WriteLineAsync(missing);
    return ExitCodes.Failure;
}

// Feeds come in windows-1256 and a dozen other old encodings.
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

return await CommandLine.RunAsync(args, new Launcher(AlertsApp.RunAsync, AlertsApp.Create, DataFolder.Claim));
