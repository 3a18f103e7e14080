using Alerts.Hosting.Declarations;
using Alerts.Platform.Messaging;

namespace Alerts.Hosting.Embedded;

/// <summary>Calls a function like the Functions host: within its timeout, and catching every exception.</summary>
internal sealed partial class FunctionCaller(
    IServiceProvider services,
    HostSettings host,
    TimeProvider time,
    ILogger<FunctionCaller> logger
)
{
    /// <param name="trigger">A message or a timer.</param>
    /// <param name="abandon">Breaks the call off.</param>
    public async Task<CallResult> CallAsync(FunctionDeclaration function, object trigger, CancellationToken abandon)
    {
        using var limit = new CancellationTokenSource(host.FunctionTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(abandon, limit.Token);
        try
        {
            await function.Run(services, trigger, either.Token);
            return new CallResult.Done();
        }
        catch (OperationCanceledException) when (abandon.IsCancellationRequested)
        {
            return new CallResult.Interrupted();
        }
        catch (UnreadableMessageException unreadable)
        {
            Log.Unreadable(logger, function.Name, unreadable.Message);
            return new CallResult.Unreadable();
        }
        // The edge: whatever fails, the message is delivered again.
#pragma warning disable CA1031
        catch (Exception cause)
#pragma warning restore CA1031
        {
            Log.Failed(logger, cause, function.Name);
            return new CallResult.Failed(cause);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(900, LogLevel.Error, "{Function}: the message is not valid for this function: {Reason}")]
        public static partial void Unreadable(ILogger logger, string function, string reason);

        [LoggerMessage(901, LogLevel.Error, "{Function} failed")]
        public static partial void Failed(ILogger logger, Exception cause, string function);
    }
}

internal abstract record CallResult
{
    private CallResult() { }

    internal sealed record Done : CallResult;

    internal sealed record Failed(Exception Cause) : CallResult;

    /// <summary>The function cannot read this message; a retry changes nothing.</summary>
    internal sealed record Unreadable : CallResult;

    /// <summary>Not called: the message is given up.</summary>
    /// <param name="Words">Why, for operators.</param>
    internal sealed record Refused(string Words) : CallResult;

    /// <summary>The process is stopping: the message is delivered again, and the attempt does not count.</summary>
    internal sealed record Interrupted : CallResult;
}
