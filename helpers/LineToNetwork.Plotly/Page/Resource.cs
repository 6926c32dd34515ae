namespace LineToNetwork.Plotly.Page;

/// <summary>Texts that are embedded in this assembly.</summary>
internal static class Resource
{
    /// <summary>The text of an embedded file, with line ends as they are written everywhere.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not embedded; build the project again.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
