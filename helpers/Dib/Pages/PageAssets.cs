namespace Dib.Pages;

/// <summary>The style and the scripts of every page; they stand in Assets/ as files of their own.</summary>
internal static class PageAssets
{
    /// <summary>How pages look.</summary>
    public static string Style { get; } = string.Join('\n', new[] { "1-theme.css", "2-page.css", "3-cells.css", "4-media.css" }.Select(Read));

    /// <summary>Sets the remembered theme before the first paint.</summary>
    public static string ThemeScript { get; } = Read("theme.js");

    /// <summary>What pages do: theme, folding, copying, contents.</summary>
    public static string Script { get; } = Read("page.js");

    private static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream($"Dib.Pages.Assets.{name}")
            ?? throw new InvalidOperationException($"The resource {name} is missing from this build of dib.");
        using var reader = new StreamReader(stream);
        return Html.WithPlainLineEnds(reader.ReadToEnd());
    }
}
