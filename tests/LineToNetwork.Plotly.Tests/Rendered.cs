using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LineToNetwork.Figures;
using LineToNetwork.Plotly.Page;

namespace LineToNetwork.Plotly.Tests;

/// <summary>What a figure says to the page, read back from its HTML.</summary>
internal static partial class Rendered
{
    /// <summary>The HTML without going through the private load context.</summary>
    public static string Html(params Figure[] figures) => FigureHtml.Of([.. figures]);

    /// <summary>The data of the only figure.</summary>
    public static JsonNode Json(Figure figure) => JsonNode.Parse(JsonText(figure))!;

    /// <summary>The data of the only figure, as it stands in the page.</summary>
    public static string JsonText(Figure figure) => DataPattern().Match(Html(figure)).Groups[1].Value;

    /// <summary>The traces of a state, with its patch applied as the page does.</summary>
    public static JsonNode State(Figure figure, int state)
    {
        var said = Json(figure);
        return Patched(said["first"], said["states"]![state])!;
    }

    /// <summary>JSON Merge Patch as RFC 7396 defines it, section 2.</summary>
    public static JsonNode? Patched(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes)
        {
            return patch?.DeepClone();
        }

        var result = target is JsonObject known ? known.DeepClone().AsObject() : [];
        foreach (var (name, change) in changes)
        {
            if (change is null)
            {
                result.Remove(name);
            }
            else
            {
                result[name] = Patched(result[name], change);
            }
        }

        return result;
    }

    /// <summary>A list of numbers, packed or not.</summary>
    public static double?[] Numbers(JsonNode list)
    {
        if (list is JsonArray plain)
        {
            return [.. plain.Select(number => (double?)number)];
        }

        var bytes = Convert.FromBase64String((string)list["data"]!);
        var (low, high) = ((double)list["low"]!, (double)list["high"]!);
        var width = (int)list["packed"]!;
        var steps = width == 1 ? 254 : 65534;
        return [.. Enumerable.Range(0, bytes.Length / width)
            .Select(i => width == 1 ? bytes[i] : BitConverter.ToUInt16(bytes, 2 * i))
            .Select(step => step > steps ? null : (double?)(low + ((high - low) * step / steps)))];
    }

    [GeneratedRegex("""<script type="application/json">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex DataPattern();
}
