using System.Text.Json.Serialization;

namespace Alerts.Incidents.Claims;

/// <summary>Who gives a figure, as far as the report's words tell.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Speaker>))]
internal enum Speaker
{
    /// <summary>The outlet in its own voice: no other is named.</summary>
    [JsonStringEnumMemberName("outlet")]
    Outlet,

    /// <summary>The army and its media wing (ISPR).</summary>
    [JsonStringEnumMemberName("military")]
    Military,

    /// <summary>Police, and their counter-terrorism department.</summary>
    [JsonStringEnumMemberName("police")]
    Police,

    /// <summary>Doctors, hospitals, rescue services.</summary>
    [JsonStringEnumMemberName("hospital")]
    Hospital,

    /// <summary>Other authorities, and officials of whom no more is said.</summary>
    [JsonStringEnumMemberName("officials")]
    Officials,

    /// <summary>An armed group.</summary>
    [JsonStringEnumMemberName("group")]
    Group,
}
