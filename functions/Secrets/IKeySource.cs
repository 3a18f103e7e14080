namespace Alerts.Secrets;

/// <summary>Where the keys come from.</summary>
internal interface IKeySource
{
    /// <summary>Makes the first key where there is none yet.</summary>
    /// <exception cref="Storage.StorageUnavailableException">With the reason and the remedy.</exception>
    Task<KeyRing> LoadAsync(CancellationToken cancel);
}
