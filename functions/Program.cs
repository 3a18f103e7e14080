using System.Text;
using Alerts.Hosting;
using Alerts.Hosting.Hosted;
using Alerts.Operations;

// Feeds come in windows-1256 and a dozen other old encodings.
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

// The Functions host says by its arguments that it is the one who starts this.
return FunctionsHost.IsCaller(args)
    ? await FunctionsHost.RunAsync(args)
    : await CommandLine.RunAsync(args, new Launcher(AlertsApp.RunAsync, AlertsApp.Create, DataFolder.Claim));
