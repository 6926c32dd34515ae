using System.Collections.Immutable;
using System.Text.Json;
using LineToNetwork.Plotly.Page;

namespace LineToNetwork.Plotly.Thumbnails;

/// <summary>
/// The colours of the inks on light and on dark paper, from the same file that the page's script reads. The pairs keep a
/// contrast of at least 3 to 1 with white and with dark paper, and differ in lightness as well as in hue.
/// </summary>
internal static class Inks
{
    private static readonly ImmutableDictionary<string, string> Light = Read("light");
    private static readonly ImmutableDictionary<string, string> Dark = Read("dark");

    /// <summary>Attributes that make an ink the current colour: the light one, or by the theme where a browser can choose.</summary>
    public static string Attributes(string ink) =>
        $"color=\"{Light[ink]}\" style=\"color:light-dark({Light[ink]},{Dark[ink]})\"";

    private static ImmutableDictionary<string, string> Read(string theme) =>
        JsonSerializer.Deserialize<ImmutableDictionary<string, ImmutableDictionary<string, string>>>(Resource.Text("inks.json"))![theme];
}
