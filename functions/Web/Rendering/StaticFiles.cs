using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Alerts.Web.Rendering;

/// <summary>The few files that pages need, compiled in. Their addresses contain a hash, so that they can be cached forever.</summary>
internal static class StaticFiles
{
    private static readonly byte[] Style = Read("Assets/site.css");
    private static readonly byte[] Icon = Read("Assets/icon.svg");

    private static readonly byte[] Picker = Read("Assets/picker.js");

    private static readonly byte[] Map = Read("Assets/map.js");

    private static readonly byte[] Fresh = Read("Assets/fresh.js");

    public static string FreshPath { get; } = $"/assets/fresh.js?v={Hash(Fresh)}";

    public static string MapPath { get; } = $"/assets/map.js?v={Hash(Map)}";

    public static string PickerPath { get; } = $"/assets/picker.js?v={Hash(Picker)}";

    public static string StylePath { get; } = $"/assets/site.css?v={Hash(Style)}";

    public static string StyleText { get; } = Encoding.UTF8.GetString(Style);

    public static string IconPath { get; } = $"/assets/icon.svg?v={Hash(Icon)}";

    public static IResult StyleSheet() => Answer(Style, "text/css; charset=utf-8");

    public static IResult IconImage() => Answer(Icon, "image/svg+xml");

    public static IResult PickerScript() => Answer(Picker, "text/javascript; charset=utf-8");

    public static IResult FreshScript() => Answer(Fresh, "text/javascript; charset=utf-8");

    public static IResult MapScript() => Answer(Map, "text/javascript; charset=utf-8");

    private static IResult Answer(byte[] file, string type) =>
        Results.Bytes(file, type, entityTag: new EntityTagHeaderValue($"\"{Hash(file)}\""));

    private static string Hash(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file))[..12];

    private static byte[] Read(string name)
    {
        using var stream =
            typeof(StaticFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not compiled in.");
        using var reader = new StreamReader(stream);
        return Encoding.UTF8.GetBytes(reader.ReadToEnd());
    }
}
