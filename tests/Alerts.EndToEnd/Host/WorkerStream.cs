using System.Collections.Concurrent;
using System.Threading.Channels;
using Alerts.EndToEnd.Host.Messages;
using Grpc.Core;
using Content = Alerts.EndToEnd.Host.Messages.StreamingMessage.ContentOneofCase;
using RpcException = Grpc.Core.RpcException;

namespace Alerts.EndToEnd.Host;

/// <summary>The host's end of the stream on which a worker is told what to do.</summary>
internal sealed class WorkerStream : FunctionRpc.FunctionRpcBase
{
    private readonly Channel<StreamingMessage> _out = Channel.CreateUnbounded<StreamingMessage>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _awaited = new();
    private readonly ConcurrentQueue<string> _logs = new();
    private readonly CancellationTokenSource _gone = new();

    /// <summary>What the worker logged.</summary>
    public string Logs => string.Join(Environment.NewLine, _logs);

    /// <summary>Until then, every call of a function ends with a failure: the worker is gone.</summary>
    public CancellationToken Gone => _gone.Token;

    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream,
        IServerStreamWriter<StreamingMessage> responseStream,
        ServerCallContext context
    )
    {
        var writing = WriteAsync(responseStream);
        try
        {
            while (await requestStream.MoveNext(context.CancellationToken))
                Take(requestStream.Current);
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException or RpcException)
        {
            // It was killed.
        }

        End();
        await writing;
    }

    /// <summary>Every call that is not answered fails, now and later.</summary>
    public void End()
    {
        _gone.Cancel();
        _out.Writer.TryComplete();
        foreach (var awaited in _awaited.Values)
            awaited.TrySetCanceled();
    }

    /// <summary>Waits for the message that the worker sends by itself.</summary>
    public Task<StreamingMessage> StartAsync() => AwaitAsync(nameof(Content.StartStream));

    /// <summary>Sends without waiting for an answer.</summary>
    public void Send(StreamingMessage message) => _out.Writer.TryWrite(message);

    /// <param name="answer">Which answer, as <see cref="Key"/> names it.</param>
    public Task<StreamingMessage> AskAsync(StreamingMessage message, string answer)
    {
        var awaited = AwaitAsync(answer);
        Send(message);
        return awaited;
    }

    private static string Key(StreamingMessage message) =>
        message.ContentCase switch
        {
            Content.InvocationResponse => message.InvocationResponse.InvocationId,
            Content.FunctionLoadResponse => message.FunctionLoadResponse.FunctionId,
            var other => other.ToString(),
        };

    private Task<StreamingMessage> AwaitAsync(string key)
    {
        var awaited = _awaited.GetOrAdd(key, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (_gone.IsCancellationRequested)
            awaited.TrySetCanceled();
        return awaited.Task;
    }

    private void Take(StreamingMessage message)
    {
        if (message.ContentCase == Content.RpcLog)
            _logs.Enqueue(
                $"{message.RpcLog.Level} {message.RpcLog.Category}: {message.RpcLog.Message} {message.RpcLog.Exception?.Message}"
            );
        else
            _awaited.GetOrAdd(Key(message), _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult(message);
    }

    private async Task WriteAsync(IServerStreamWriter<StreamingMessage> to)
    {
        try
        {
            await foreach (var message in _out.Reader.ReadAllAsync())
                await to.WriteAsync(message);
        }
        catch (Exception ended) when (ended is IOException or InvalidOperationException or OperationCanceledException)
        {
            End();
        }
    }
}
