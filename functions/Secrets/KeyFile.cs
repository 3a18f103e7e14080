namespace Alerts.Secrets;

/// <summary>What a key file holds.</summary>
/// <param name="Id">Letters and digits.</param>
/// <param name="Key">Base64 of <see cref="DataKey.Bytes"/> random bytes.</param>
internal sealed record KeyFile(string Id, string Key)
{
    public override string ToString() => $"KeyFile {Id}";
}
