namespace Alerts.Secrets;

/// <summary>The keys of this process: loaded when somebody asks first, again after a failure, and then kept.</summary>
internal sealed class SecretKeys(IKeySource source) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile KeyRing? _ring;

    /// <inheritdoc cref="IKeySource.LoadAsync"/>
    public async ValueTask<KeyRing> GetAsync(CancellationToken cancel)
    {
        if (_ring is { } loaded)
            return loaded;
        await _one.WaitAsync(cancel);
        try
        {
            return _ring ??= await source.LoadAsync(cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
