namespace Alerts.Feeds;

/// <summary>What a look at the list of outlets changed.</summary>
/// <param name="Readable">False when nothing of the list could be read: then nothing was changed.</param>
/// <param name="Mistakes">Lines that could not be read, and why.</param>
internal sealed record OutletListSync(int Added, int Changed, int Removed, bool Readable, IReadOnlyList<string> Mistakes);
