using System.CommandLine;
using Alerts.Operations.Desk;

namespace Alerts.Operations.Commands;

/// <summary><c>admin</c>: the way into the operators' pages.</summary>
internal static class AdminCommand
{
    public static Command Create(Launcher launcher)
    {
        var admin = new Command(
            "admin",
            "Prints a link to the operators' pages. It works once, within 15 minutes; you stay signed in for 12 hours."
        );
        admin.SetAction(
            (parse, cancel) =>
                launcher.WithStoreAsync(
                    parse,
                    async (services, stop) =>
                    {
                        await parse.InvocationConfiguration.Output.WriteLineAsync(
                            (await services.GetRequiredService<OperatorAccess>().LinkAsync(CommandUser.Name, stop)).AbsoluteUri
                        );
                        return ExitCodes.Success;
                    },
                    cancel
                )
        );
        return admin;
    }
}
