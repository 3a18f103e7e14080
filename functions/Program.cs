using System.Text;
using Alerts.CommandLine;
using Alerts.CommandLine.Launching;
using Alerts.Hosting;
using Alerts.Hosting.Hosted;
using Alerts.Hosting.Setup;

// Feeds come in windows-1256 and a dozen other old encodings.
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

// The Functions host identifies itself by its arguments.
return FunctionsHost.IsCaller(args)
    ? await FunctionsHost.RunAsync(args)
    : await AlertsCommand.RunAsync(
        args,
        new ServiceLauncher(AlertsApp.RunAsync, AlertsApp.Create, DataFolder.Claim) { Screen = Screen.OfProcess() }
    );
