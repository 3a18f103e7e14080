using System.Runtime.InteropServices;

namespace Alerts.Classification.Groups;

/// <summary>An armed group where a text names it.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Length">How many tokens it has.</param>
/// <param name="Rule">What kind of name it is, or why it was read as this group.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NamedGroup(ArmedGroup Group, int First, int Length, string Rule)
{
    public int End => First + Length;
}
