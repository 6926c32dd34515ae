using System.Collections.Immutable;

namespace Dib.Notebooks;

/// <summary>A parsed notebook: its cells in order, and the metadata block as written.</summary>
/// <param name="Metadata">The JSON of the first <c>#!meta</c> block, or null when the file has none.</param>
/// <param name="Cells">The cells that are not empty, in the order of the file.</param>
internal sealed record Notebook(string? Metadata, ImmutableArray<Cell> Cells);

/// <summary>One cell of a notebook.</summary>
/// <param name="Language">The kernel's canonical name: "csharp", "markdown", "html", "fsharp" ...</param>
/// <param name="Text">The text between the separators, without the empty lines at both ends; lines end in \n.</param>
/// <param name="Line">The 1-based line of the file on which <paramref name="Text"/> begins.</param>
internal sealed record Cell(string Language, string Text, int Line)
{
    public bool IsCode => Language is not ("markdown" or "html");
}
