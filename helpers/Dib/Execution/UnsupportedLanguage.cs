using Dib.Notebooks;

namespace Dib.Execution;

/// <summary>The answer to a cell in a language that dib does not run.</summary>
internal static class UnsupportedLanguage
{
    public static Failure In(Cell cell) => new(
        $"{cell.Language} is not supported here",
        $"dib runs csharp, markdown and html cells; this cell is {cell.Language}. Write it in C#, or open the notebook in an editor that knows {cell.Language}.");
}
