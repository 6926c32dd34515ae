using CsCheck;
using Dib.Notebooks;

namespace Dib.Tests.Notebooks;

public sealed class DibRoundTripTests
{
    private static readonly Gen<string> Line = Gen.OneOf(
        Gen.OneOf(
            "", "", " ", "1 + 1", "#!", "#!csharp", "#!markdown", "#!md", "#!html", "#!fsharp", "#!time", "#!import setup.dib", "#!csharp ", "#!meta",
            "#!sql", "{}", "{\"a\":1}", "{\"kernelInfo\":{\"items\":[{\"name\":\"sql\"}]}}", "\r", "\t", "# Titel – 标题", "\"\"\"", "</script>"),
        Gen.String[0, 12]);

    private static readonly Gen<string> Text = Gen.Select(Line.Array[0, 30], Gen.OneOf("\n", "\r\n"), (lines, end) => string.Join(end, lines));

    // What can stand in a cell of a canonical file: lines that part nothing, the outer ones not empty.
    private static readonly Gen<string> CellText = Gen.OneOf("1 + 1", "var x = 2;", "#!time", "#!import setup.dib", "  indented", "标题", "#! csharp", " ")
        .Array[1, 5]
        .Select(lines => string.Join("\n\n", lines));

    private static readonly Gen<Notebook> Canonical = Gen.Select(
        Gen.OneOf<string?>(null, "{}", "{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"aliases\":[],\"name\":\"csharp\"}]}}", "{ \"a\" : \"ü\" }"),
        Gen.Select(Gen.OneOf("csharp", "markdown", "html", "fsharp", "pwsh"), CellText, (language, text) => new Cell(language, text, 0)).Array[0, 8],
        (metadata, cells) => new Notebook(metadata, [.. cells]));

    [Fact]
    public void Any_text_is_read_or_refused_with_a_clear_error() => Text.Sample(text =>
    {
        try
        {
            var notebook = DibParser.Parse(text);
            return notebook.Cells.All(cell => cell.Text.Length > 0 && cell.Line >= 1);
        }
        catch (NotebookException error)
        {
            return error.Line is >= 1;
        }
    });

    [Fact]
    public void Writing_and_reading_gives_the_same_cells() => Canonical.Sample(notebook =>
    {
        var read = DibParser.Parse(DibWriter.Write(notebook));
        return read.Metadata == notebook.Metadata
            && read.Cells.Select(cell => (cell.Language, cell.Text)).SequenceEqual(notebook.Cells.Select(cell => (cell.Language, cell.Text)));
    });

    [Fact]
    public void The_canonical_form_comes_back_byte_for_byte() => Canonical.Sample(notebook =>
    {
        var text = DibWriter.Write(notebook);
        return DibWriter.Write(DibParser.Parse(text)) == text;
    });

    [Fact]
    public void A_cell_begins_on_the_line_that_it_names() => Canonical.Sample(notebook =>
    {
        var text = DibWriter.Write(notebook);
        var lines = text.Split('\n');
        return DibParser.Parse(text).Cells.All(cell => lines[cell.Line - 1] == cell.Text.Split('\n')[0]);
    });

    [Fact]
    public void The_canonical_form_is_what_the_kernel_writes() => Assert.Equal(
        "#!meta\n\n{\"a\":1}\n\n#!csharp\n\nvar x = 1;\n\nx\n\n#!markdown\n\n# Title\n",
        DibWriter.Write(DibParser.Parse("#!meta\r\n{\r\n \"a\": 1\r\n}\r\n#!c#\r\nvar x = 1;\r\n\r\nx\r\n\r\n\r\n#!md\r\n# Title")));
}
