using System.Runtime.InteropServices;

namespace Alerts.Classification.Places;

/// <summary>A mention with how likely it is the place of the event.</summary>
/// <param name="Weight">
/// About 1 for a place named in the title, up to about 2 with all that speaks for it; under 0.5 for a bystander.
/// </param>
/// <param name="Rule">The name of what set the weight most.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WeighedMention(PlaceMention Mention, double Weight, string Rule)
{
    public KnownPlace Place => Mention.Place;
}
