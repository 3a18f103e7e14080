using System.Runtime.InteropServices;

namespace Alerts.Classification.Places;

/// <summary>A place that a text names.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Length">How many tokens it has.</param>
/// <param name="Name">The name with all places that bear it; <paramref name="Place"/> is the one meant.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlaceMention(KnownPlace Place, int First, int Length, PlaceName Name)
{
    public int End => First + Length;
}
