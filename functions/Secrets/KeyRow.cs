namespace Alerts.Secrets;

/// <summary>That there is a key, so that nobody goes on without it; never the key itself.</summary>
/// <param name="Check"><see cref="DataKey.Check"/>.</param>
/// <param name="Wrapped">The key as the vault wrapped it, in Base64url; null when it is in a key file.</param>
/// <param name="WrappedBy">The version of the vault's key that did, as its address; null with <paramref name="Wrapped"/>.</param>
internal sealed record KeyRow(string Id, DateTimeOffset CreatedAt, string Check, string? Wrapped = null, Uri? WrappedBy = null);
