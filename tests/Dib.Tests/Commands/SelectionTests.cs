using Dib.Commands;

namespace Dib.Tests.Commands;

public sealed class SelectionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_gives_its_notebooks_in_order_without_those_that_others_import()
    {
        _folder.Write("setup.dib", "#!csharp\n\nvar a = 1;");
        _folder.Write("10-b.dib", "#!csharp\n\n#!import setup.dib");
        _folder.Write("02-a.dib", "#!csharp\n\n1");
        _folder.Write("more/03.dib", "#!csharp\n\n#!import ../setup.dib");
        _folder.Write("note.txt", "x");

        var selection = NotebookSelection.Read([_folder.Path]);

        Assert.Equal(["02-a.dib", "10-b.dib", "03.dib"], selection.Notebooks.Select(notebook => Path.GetFileName(notebook.Path)));
        Assert.Empty(selection.Errors);
    }

    [Fact]
    public void A_file_named_outright_counts_even_when_another_imports_it()
    {
        var setup = _folder.Write("setup.dib", "#!csharp\n\nvar a = 1;");
        _folder.Write("a.dib", "#!csharp\n\n#!import setup.dib");

        var selection = NotebookSelection.Read([setup, _folder.Path, setup]);

        Assert.Equal(["setup.dib", "a.dib"], selection.Notebooks.Select(notebook => Path.GetFileName(notebook.Path)));
    }

    [Fact]
    public void A_broken_notebook_of_a_folder_is_reported_once()
    {
        _folder.Write("a.dib", "#!meta\n{");
        _folder.Write("b.dib", "#!csharp\n\n1");

        var selection = NotebookSelection.Read([_folder.Path]);

        Assert.Single(selection.Errors);
        Assert.Single(selection.Notebooks);
    }
}
