using System.Text.Json.Serialization;
using Alerts.Flow;

namespace Alerts.Storage.Moving;

[JsonSerializable(typeof(MoveMark))]
[JsonSerializable(typeof(MoveNote))]
internal sealed partial class MovingJson : JsonSerializerContext
{
    public static MovingJson Shared { get; } = new(WireJson.Options());
}
