using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alerts.Delivery.Pictures;
using Microsoft.Net.Http.Headers;

namespace Alerts.Web.Rendering;

/// <summary>
/// The icon as PNG, for home screens, which draw no SVG. Drawn at the first request, and to the edge: a system cuts its own shape.
/// </summary>
internal static class AppIcons
{
    /// <summary>Apple's devices ask for the first by its name; the others are in the manifest.</summary>
    private static readonly Dictionary<int, Lazy<byte[]>> Drawn = new[] { 180, 192, 512 }.ToDictionary(
        size => size,
        size => new Lazy<byte[]>(() => Draw(size))
    );

    // As Assets/icon.svg has it: in units of a picture 32 wide.
    private const double Whole = 32,
        Dot = 4,
        Ring = 9,
        Thick = 2.5,
        Dash = 21,
        Gap = 7.3,
        Turn = -35;

    private static readonly int[] Paints = [0x12453C, 0xF2EFE6];

    /// <summary>With a hash, so that it can be kept for ever.</summary>
    public static string Path(int size) => $"/assets/icon-{Text(size)}.png?v={Hash(size)}";

    public static IResult Image(int size) =>
        Results.Bytes(Drawn[size].Value, "image/png", entityTag: new EntityTagHeaderValue($"\"{Hash(size)}\""));

    public static IResult Manifest()
    {
        var manifest = new JsonObject
        {
            ["name"] = "Alerts",
            ["short_name"] = "Alerts",
            ["description"] = "Armed attacks, military operations and clashes in Pakistan, found in news reports.",
            ["lang"] = "en",
            ["dir"] = "ltr",
            ["id"] = "/",
            ["start_url"] = "/",
            ["scope"] = "/",
            ["display"] = "minimal-ui",
            ["background_color"] = "#12453c",
            ["theme_color"] = "#12453c",
            ["icons"] = new JsonArray(
                Icon(StaticFiles.IconPath, "any", "image/svg+xml", "any"),
                Icon(Path(192), "192x192", "image/png", "any maskable"),
                Icon(Path(512), "512x512", "image/png", "any maskable")
            ),
        };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Default.JsonObject);
        return Results.Bytes(
            bytes,
            "application/manifest+json",
            entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]}\"")
        );
    }

    private static JsonObject Icon(string path, string sizes, string type, string purpose) =>
        new JsonObject
        {
            ["src"] = path,
            ["sizes"] = sizes,
            ["type"] = type,
            ["purpose"] = purpose,
        };

    private static byte[] Draw(int size)
    {
        var (canvas, scale) = (new Canvas(size, size, Paints), size / Whole);
        var centre = (X: size / 2.0, Y: size / 2.0);
        canvas.Disc(centre, Dot * scale, 1);
        for (var along = 0.0; along < 2 * Math.PI * Ring; along += 0.1)
            if (along % (Dash + Gap) <= Dash)
            {
                var angle = (along / Ring) + (Turn * Math.PI / 180);
                var at = (centre.X + (Ring * scale * Math.Cos(angle)), centre.Y + (Ring * scale * Math.Sin(angle)));
                canvas.Disc(at, Thick / 2 * scale, 1);
            }

        return canvas.ToPng();
    }

    private static string Hash(int size) => Convert.ToHexStringLower(SHA256.HashData(Drawn[size].Value))[..12];

    private static string Text(int size) => size.ToString(CultureInfo.InvariantCulture);
}

[System.Text.Json.Serialization.JsonSerializable(typeof(JsonObject))]
internal sealed partial class ManifestJson : System.Text.Json.Serialization.JsonSerializerContext;
