using System.Text;

namespace Dib.Notebooks;

/// <summary>Writes the canonical form of <c>.dib</c>: what the kernel itself writes when it saves a notebook.</summary>
/// <remarks>Reading a canonical file and writing it gives the same bytes.</remarks>
internal static class DibWriter
{
    public static string Write(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var text = new StringBuilder();
        if (notebook.Metadata is { } metadata)
        {
            AppendBlock(text, "meta", NotebookMetadata.OnOneLine(metadata));
        }

        foreach (var cell in notebook.Cells)
        {
            AppendBlock(text, cell.Language, cell.Text);
        }

        return text.ToString();
    }

    // Blocks are parted by an empty line, and the file ends with the last block's line end.
    private static void AppendBlock(StringBuilder text, string name, string content)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
        }

        text.Append("#!").Append(name).Append("\n\n").Append(content).Append('\n');
    }
}
