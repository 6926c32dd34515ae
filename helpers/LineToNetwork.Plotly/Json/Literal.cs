using LineToNetwork.Figures;

namespace LineToNetwork.Plotly.Json;

/// <summary>
/// Texts as they are written: plotly.js takes some tags and entities for commands, and would swallow others. A line break is
/// the one thing that it is told in its own language.
/// </summary>
internal static class Literal
{
    private static readonly System.Buffers.SearchValues<char> Commands = System.Buffers.SearchValues.Create("&<>\n");

    public static string Text(string text) => text.AsSpan().ContainsAny(Commands)
        ? text
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\n", "<br>", StringComparison.Ordinal)
        : text;

    public static Texts All(Texts texts) => Texts.Of(texts.Select(Text));
}
