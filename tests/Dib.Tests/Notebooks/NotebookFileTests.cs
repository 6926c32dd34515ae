using System.Text;
using Dib.Notebooks;

namespace Dib.Tests.Notebooks;

public sealed class NotebookFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_byte_order_mark_is_no_text()
    {
        var path = _folder.Write("a.dib", [.. Encoding.UTF8.Preamble, .. "#!csharp\n1"u8]);

        Assert.Equal("1", NotebookFile.Read(path).Cells.Single().Text);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var path = Path.Combine(_folder.Path, "missing.dib");

        var error = Assert.Throws<NotebookException>(() => NotebookFile.Read(path));

        Assert.Equal($"{path}: there is no such file; check the spelling and the folder", error.Report);
    }

    [Fact]
    public void A_folder_is_no_notebook()
    {
        var error = Assert.Throws<NotebookException>(() => NotebookFile.Read(_folder.Path));

        Assert.Contains("this is a folder", error.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_utf_8_are_found_with_their_line()
    {
        var path = _folder.Write("latin.dib", [.. "#!markdown\n\ncaf"u8, 0xE9, .. "\n"u8]);

        var error = Assert.Throws<NotebookException>(() => NotebookFile.Read(path));

        Assert.StartsWith($"{path}:3: is not UTF-8", error.Report, StringComparison.Ordinal);
        Assert.Contains("save it as UTF-8", error.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_metadata_names_file_and_line()
    {
        var path = _folder.Write("meta.dib", "#!meta\n\n{ oops }\n\n#!csharp\n\n1\n");

        var error = Assert.Throws<NotebookException>(() => NotebookFile.Read(path));

        Assert.StartsWith($"{path}:3: the JSON after #!meta is broken", error.Report, StringComparison.Ordinal);
    }
}
