using System.CommandLine;
using Alerts.Operations.Administration;
using Alerts.Platform.Storage;
using Microsoft.Extensions.Options;

namespace Alerts.CommandLine.Launching;

/// <summary>
/// What the verbs get from outside. Each verb has a <c>static Command Create(ServiceLauncher launcher)</c>, listed in <see
/// cref="AlertsCommand"/>.
/// </summary>
/// <param name="run">Runs the service until it is stopped; returns the exit code.</param>
/// <param name="open">All services of the application; starts and writes nothing.</param>
/// <param name="claim">Keeps the service, and any other claimant, out of a data folder until disposed.</param>
internal sealed class ServiceLauncher(
    Func<RunOptions, CancellationToken, Task<int>> run,
    Func<RunOptions, IHost> open,
    Func<string, IDisposable> claim
)
{
    public Option<string?> Data { get; } =
        new("--data")
        {
            Description = "Folder for all data; created when it is missing. Default: a folder of the user's.",
            HelpName = "DIR",
            Recursive = true,
        };

    public Screen Screen { get; init; } = Screen.None;

    /// <exception cref="CommandFailedException">The service runs on the folder, or it cannot be written.</exception>
    public IDisposable Claim(string folder) => claim(folder);

    public Task<int> RunAsync(ParseResult parse, RunOptions launch, CancellationToken cancel) =>
        GuardAsync(parse, () => run(launch with { DataFolder = parse.GetValue(Data) }, cancel));

    public Task<int> WithServicesAsync(ParseResult parse, Func<IServiceProvider, Task<int>> act) =>
        GuardAsync(
            parse,
            async () =>
            {
                using var host = open(new RunOptions { DataFolder = parse.GetValue(Data), Beside = true });
                return await act(host.Services);
            }
        );

    /// <summary>For a verb on the tables and queues; the service may be running on them at the same time.</summary>
    public Task<int> WithStoreAsync(
        ParseResult parse,
        Func<IServiceProvider, CancellationToken, Task<int>> act,
        CancellationToken cancel
    ) =>
        WithServicesAsync(
            parse,
            async services =>
            {
                await services.GetRequiredService<ITableStore>().CreateAsync(cancel);
                await services.GetRequiredService<IQueueStore>().CreateAsync(cancel);
                return await act(services, cancel);
            }
        );

    /// <summary>The same for a verb that an operators' page offers too: prints its result.</summary>
    public Task<int> WithResultAsync(
        ParseResult parse,
        Func<IServiceProvider, CancellationToken, Task<AdminResult>> act,
        CancellationToken cancel
    ) =>
        WithStoreAsync(parse, async (services, stop) => await PrintAsync(await act(services, stop), parse.InvocationConfiguration), cancel);

    public static async Task<int> PrintAsync(AdminResult result, InvocationConfiguration console)
    {
        var (text, problem) = AdminResultText.Of(result);
        if (problem.Length > 0)
            await console.Error.WriteLineAsync(problem);
        if (text.Length > 0)
            await console.Output.WriteLineAsync(text);
        return result.Succeeded ? ExitCodes.Success : ExitCodes.Failure;
    }

    private static async Task<int> GuardAsync(ParseResult parse, Func<Task<int>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception mistake) when (mistake is CommandFailedException or StorageUnavailableException or OptionsValidationException)
        {
            await parse.InvocationConfiguration.Error.WriteLineAsync(mistake.Message);
            return ExitCodes.Failure;
        }
    }
}
