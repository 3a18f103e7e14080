using System.Globalization;

namespace Alerts.Incidents;

/// <summary>
/// Where in <see cref="UpdatedIncidents"/> a page ended: the latest change comes first, and of one moment the smaller id.
/// </summary>
/// <param name="Id">Empty before all ids.</param>
internal sealed record UpdatePosition(DateTimeOffset At, string Id) : IComparable<UpdatePosition>
{
    private const int TicksLength = 16;

    /// <returns>Null when the text is no position.</returns>
    public static UpdatePosition? Parse(string text) =>
        text.Length > TicksLength
        && text[TicksLength] == '.'
        && long.TryParse(text.AsSpan(0, TicksLength), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var ticks)
        && ticks >= 0
        && ticks <= DateTimeOffset.MaxValue.Ticks
        && text[(TicksLength + 1)..] is var id
        && (id.Length == 0 || IncidentId.IsOne(id))
            ? new UpdatePosition(new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : null;

    public int CompareTo(UpdatePosition? other) =>
        other is null ? 1
        : other.At.CompareTo(At) is var later and not 0 ? later
        : string.CompareOrdinal(Id, other.Id);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks:x16}.{Id}");
}
