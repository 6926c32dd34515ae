using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dib.Notebooks.Jupyter;

/// <summary>What a code cell showed, as Jupyter keeps it.</summary>
internal interface IIpynbOutputs
{
    /// <summary>The number that Jupyter shows beside the cell; null for a cell that was not run.</summary>
    int? ExecutionCount(int cell);

    /// <summary>Writes the elements of the cell's <c>outputs</c> array.</summary>
    void Write(Utf8JsonWriter json, int cell);
}

/// <summary>Writes a notebook as Jupyter's <c>.ipynb</c> (nbformat 4.5), with the metadata of the .NET kernel.</summary>
/// <remarks>
/// The <c>#!meta</c> block is kept as written under the key "dib", so that coming back gives the same text; what it says about
/// kernels also stands where Polyglot Notebooks looks for it.
/// </remarks>
internal static class IpynbWriter
{
    /// <summary>The key of the notebook's metadata under which dib keeps what only a .dib file has.</summary>
    public const string OwnKey = "dib";

    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Notebook notebook, IIpynbOutputs? outputs = null)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteStartArray("cells");
            for (var index = 0; index < notebook.Cells.Length; index++)
            {
                WriteCell(json, notebook.Cells[index], index, outputs);
            }

            json.WriteEndArray();
            WriteMetadata(json, notebook);
            json.WriteNumber("nbformat", 4);
            json.WriteNumber("nbformat_minor", 5);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>Writes a text as Jupyter does: an array of lines, each with its line end.</summary>
    public static void WriteLines(Utf8JsonWriter json, string text)
    {
        json.WriteStartArray();
        var from = 0;
        while (from < text.Length)
        {
            var end = text.IndexOf('\n', from) is >= 0 and var found ? found + 1 : text.Length;
            json.WriteStringValue(text.AsSpan(from, end - from));
            from = end;
        }

        json.WriteEndArray();
    }

    private static void WriteCell(Utf8JsonWriter json, Cell cell, int index, IIpynbOutputs? outputs)
    {
        json.WriteStartObject();
        var isMarkdown = cell.Language == CellLanguages.Markdown;
        json.WriteString("cell_type", isMarkdown ? "markdown" : "code");
        if (!isMarkdown)
        {
            json.WritePropertyName("execution_count");
            if (outputs?.ExecutionCount(index) is { } count)
            {
                json.WriteNumberValue(count);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"cell-{index + 1}"));
        WriteCellMetadata(json, cell, isMarkdown);
        if (!isMarkdown)
        {
            json.WriteStartArray("outputs");
            outputs?.Write(json, index);
            json.WriteEndArray();
        }

        json.WritePropertyName("source");
        WriteLines(json, cell.Text);
        json.WriteEndObject();
    }

    private static void WriteCellMetadata(Utf8JsonWriter json, Cell cell, bool isMarkdown)
    {
        json.WriteStartObject("metadata");
        if (!isMarkdown)
        {
            json.WriteStartObject("dotnet_interactive");
            json.WriteString("language", cell.Language);
            json.WriteEndObject();
            json.WriteStartObject("polyglot_notebook");
            json.WriteString("kernelName", cell.Language);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter json, Notebook notebook)
    {
        json.WriteStartObject("metadata");
        json.WriteStartObject(OwnKey);
        if (notebook.Metadata is { } metadata)
        {
            json.WriteString("meta", metadata);
        }

        json.WriteEndObject();
        json.WriteStartObject("kernelspec");
        json.WriteString("display_name", ".NET (C#)");
        json.WriteString("language", "C#");
        json.WriteString("name", ".net-csharp");
        json.WriteEndObject();
        json.WriteStartObject("language_info");
        json.WriteString("file_extension", ".cs");
        json.WriteString("mimetype", "text/x-csharp");
        json.WriteString("name", "polyglot-notebook");
        json.WriteString("pygments_lexer", "csharp");
        json.WriteEndObject();
        json.WriteStartObject("polyglot_notebook");
        json.WritePropertyName("kernelInfo");
        WriteKernelInfo(json, notebook);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteKernelInfo(Utf8JsonWriter json, Notebook notebook)
    {
        if (notebook.Metadata is { } metadata)
        {
            using var document = JsonDocument.Parse(metadata);
            if (document.RootElement.TryGetProperty("kernelInfo", out var kernelInfo) && kernelInfo.ValueKind == JsonValueKind.Object)
            {
                kernelInfo.WriteTo(json);
                return;
            }
        }

        json.WriteRawValue(IpynbReader.DefaultKernelInfo);
    }
}
