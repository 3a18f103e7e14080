using System.CommandLine;
using Alerts.Operations.Administration;

namespace Alerts.Operations.Operators;

/// <summary>
/// Does on a page what a verb does, with the same code: the verb's output becomes the page's note, and a success goes to the audit log.
/// </summary>
internal sealed class AdminAction(IServiceProvider services, AuditLog audit)
{
    /// <param name="what">The action and its object, for the audit log; no mail address.</param>
    /// <returns>The note.</returns>
    public async Task<string> DoAsync(HttpContext http, string what, Func<IServiceProvider, InvocationConfiguration, Task> verb)
    {
        var (console, output) = Console();
        try
        {
            await verb(services, console);
        }
        catch (CommandFailedException refused)
        {
            return refused.Message;
        }

        var note = output.ToString().Trim();
        await audit.WriteAsync(AdminGuard.Frame(http, "").Who, what, note, http.RequestAborted);
        return note;
    }

    public async Task<string> AskAsync(Func<IServiceProvider, InvocationConfiguration, Task> verb)
    {
        var (console, output) = Console();
        try
        {
            await verb(services, console);
        }
        catch (CommandFailedException refused)
        {
            return refused.Message;
        }

        return output.ToString().Trim();
    }

    private static (InvocationConfiguration Console, StringWriter Output) Console()
    {
        var output = new StringWriter();
        return (new InvocationConfiguration { Output = output, Error = output }, output);
    }
}
