using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace LineToNetwork.Words;

/// <summary>
/// Every word that this library shows to a reader, from Words.resx. A translation is one more file beside it, such as
/// Words.zh.resx, and no other change.
/// </summary>
internal static partial class Wording
{
    private static readonly ResourceManager Resource = new("LineToNetwork.Words.Words", typeof(Wording).Assembly);

    /// <summary>The entry that has the caller's name.</summary>
    private static string Word([CallerMemberName] string name = "") =>
        Resource.GetString(name, CultureInfo.CurrentUICulture)
        ?? throw new MissingManifestResourceException($"Words.resx has no entry \"{name}\".");

    /// <summary>The entry with its places, such as {name}, filled in.</summary>
    private static string Filled(string entry, params ReadOnlySpan<(string Place, string Text)> texts)
    {
        foreach (var (place, text) in texts)
        {
            entry = entry.Replace($"{{{place}}}", text, StringComparison.Ordinal);
        }

        return entry;
    }

    /// <summary>The entry for one thing or for several, with the count in its place.</summary>
    private static string Counted(int count, string thing) => Filled(
        Word((count == 1 ? "One" : "Counted") + thing), ("count", count.ToString("N0", CultureInfo.InvariantCulture)));
}
