using System.Text;
using Alerts.Hosting;
using Alerts.Operations;

// Feeds come in windows-1256 and a dozen other old encodings.
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

return await CommandLine.RunAsync(args, new Launcher(AlertsApp.RunAsync, AlertsApp.Create, DataFolder.Claim));
