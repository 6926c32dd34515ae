using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dib.Notebooks.Jupyter;

/// <summary>A notebook read from Jupyter's format.</summary>
/// <param name="Notebook">The notebook; the lines of its cells count from the cell's own first line.</param>
/// <param name="Lost">What a .dib file cannot hold, one sentence each.</param>
internal sealed record IpynbNotebook(Notebook Notebook, ImmutableArray<string> Lost);

/// <summary>Reads Jupyter's <c>.ipynb</c>, nbformat 4.</summary>
internal static class IpynbReader
{
    /// <summary>What Polyglot Notebooks writes for a notebook of C# alone.</summary>
    public const string DefaultKernelInfo = """{"defaultKernelName":"csharp","items":[{"aliases":[],"name":"csharp"}]}""";

    /// <exception cref="NotebookException">The text is not a notebook of nbformat 4.</exception>
    public static IpynbNotebook Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (JsonException error)
        {
            throw new NotebookException("this is not a Jupyter notebook: its JSON is broken", (int)(error.LineNumber ?? 0) + 1, inner: error);
        }
    }

    private static IpynbNotebook Read(JsonElement root)
    {
        if (Property(root, "cells") is not { ValueKind: JsonValueKind.Array } cells
            || Property(root, "nbformat") is not { ValueKind: JsonValueKind.Number } format
            || !format.TryGetInt32(out var version))
        {
            throw new NotebookException("this is not a Jupyter notebook: it has no \"cells\" and \"nbformat\"");
        }

        if (version != 4)
        {
            throw new NotebookException($"this is a Jupyter notebook of format {version}; dib reads format 4 (save it with a newer Jupyter)");
        }

        var metadata = Property(root, "metadata") ?? default;
        // Text that dib wrote comes back as it was; other notebooks may use what a .dib file writes differently.
        var isOwn = Property(metadata, IpynbWriter.OwnKey) is { ValueKind: JsonValueKind.Object };
        var language = DefaultLanguage(metadata);
        var lost = new SortedSet<string>(StringComparer.Ordinal);
        var read = cells.EnumerateArray().Select(cell => ReadCell(cell, isOwn, language, lost)).Where(cell => cell.Text.Length > 0).ToImmutableArray();
        return new IpynbNotebook(new Notebook(isOwn ? TextAt(metadata, IpynbWriter.OwnKey, "meta") : Metadata(metadata, read), read), [.. lost]);
    }

    private static Cell ReadCell(JsonElement cell, bool isOwn, string defaultLanguage, SortedSet<string> lost)
    {
        var source = Text(Property(cell, "source"));
        var text = isOwn ? source : Trimmed(source.Replace("\r\n", "\n", StringComparison.Ordinal));
        if (Property(cell, "outputs") is { ValueKind: JsonValueKind.Array } outputs && outputs.GetArrayLength() > 0)
        {
            lost.Add("Outputs are left out: run the notebook to see them again.");
        }

        if (Property(cell, "attachments") is { ValueKind: JsonValueKind.Object } attachments && attachments.EnumerateObject().Any())
        {
            lost.Add("Attached pictures are left out: put them into files.");
        }

        switch (Property(cell, "cell_type")?.GetString())
        {
            case "markdown":
                return new Cell(CellLanguages.Markdown, text, 1);
            case "raw":
                lost.Add("Raw cells become markdown cells.");
                return new Cell(CellLanguages.Markdown, text, 1);
            default:
                return ReadCode(cell, text, isOwn, defaultLanguage);
        }
    }

    private static Cell ReadCode(JsonElement cell, string text, bool isOwn, string defaultLanguage)
    {
        // Older notebooks name the language on the cell's first line.
        var firstLine = text.Split('\n', 2)[0];
        if (!isOwn && firstLine.StartsWith("#!", StringComparison.Ordinal) && CellLanguages.Default.CanonicalName(firstLine[2..].TrimEnd()) is { } named)
        {
            return new Cell(named, Trimmed(text[firstLine.Length..]), 1);
        }

        var metadata = Property(cell, "metadata") ?? default;
        var language = TextAt(metadata, "polyglot_notebook", "kernelName") ?? TextAt(metadata, "dotnet_interactive", "language") ?? defaultLanguage;
        return new Cell(CellLanguages.Default.CanonicalName(language) ?? language, text, 1);
    }

    private static string DefaultLanguage(JsonElement metadata)
    {
        var polyglot = Property(metadata, "polyglot_notebook") ?? default;
        var language = TextAt(polyglot, "kernelInfo", "defaultKernelName")
            ?? TextAt(metadata, "dotnet_interactive", "defaultKernelName")
            ?? TextAt(metadata, "kernelspec", "language")
            ?? CellLanguages.CSharp;
#pragma warning disable CA1308 // Names of languages are lower case: "C#" in Jupyter is c# in a .dib file.
        return CellLanguages.Default.CanonicalName(language.ToLowerInvariant()) ?? language.ToLowerInvariant();
#pragma warning restore CA1308
    }

    // A language that a .dib file does not know by itself must be declared there, or its cells would run into one another.
    private static string Metadata(JsonElement metadata, ImmutableArray<Cell> cells)
    {
        var kernelInfo = Property(Property(metadata, "polyglot_notebook") ?? default, "kernelInfo") is { ValueKind: JsonValueKind.Object } info
            ? info.GetRawText()
            : DefaultKernelInfo;
        var json = $$"""{"kernelInfo":{{NotebookMetadata.OnOneLine(kernelInfo)}}}""";
        var known = CellLanguages.Default.With(NotebookMetadata.DeclaredLanguages(json));
        var missing = cells.Select(cell => cell.Language).Where(language => known.CanonicalName(language) is null).Distinct().ToArray();
        return missing.Length == 0 ? json : WithLanguages(json, missing);
    }

    private static string WithLanguages(string json, string[] languages)
    {
        using var document = JsonDocument.Parse(json);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            var kernelInfo = document.RootElement.GetProperty("kernelInfo");
            writer.WriteStartObject();
            writer.WriteStartObject("kernelInfo");
            foreach (var property in kernelInfo.EnumerateObject().Where(property => property.Name != "items"))
            {
                property.WriteTo(writer);
            }

            writer.WriteStartArray("items");
            foreach (var item in Property(kernelInfo, "items") is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : default)
            {
                item.WriteTo(writer);
            }

            foreach (var language in languages)
            {
                writer.WriteStartObject();
                writer.WriteString("name", language);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Trimmed(string text) => text.Trim('\n');

    private static string Text(JsonElement? source) => source switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Array } lines => string.Concat(lines.EnumerateArray().Select(line => line.ValueKind == JsonValueKind.String ? line.GetString() : "")),
        _ => "",
    };

    private static string? TextAt(JsonElement parent, string first, string second) =>
        Property(Property(parent, first) ?? default, second) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Property(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : null;
}
