using System.CommandLine;

namespace Dib.Commands;

/// <summary>The argument that all commands share: what to work on.</summary>
internal static class NotebooksArgument
{
    public static Argument<string[]> Create() => new("notebook-or-folder")
    {
        Description = $"Notebooks, or folders of them; without any, the folder \"{NotebookSelection.DefaultFolder}\". "
            + "Of a folder every .dib file counts, except those that others import.",
        Arity = ArgumentArity.ZeroOrMore,
    };
}
