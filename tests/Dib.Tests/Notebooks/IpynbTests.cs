using System.Text.Json;
using CsCheck;
using Dib.Notebooks;
using Dib.Notebooks.Jupyter;

namespace Dib.Tests.Notebooks;

public sealed class IpynbTests
{
    private static readonly Gen<string> Line = Gen.OneOf(
        Gen.OneOf("1 + 1", "", " ", "#!time", "#!fsharp ", "# Titel – 标题", "</script>", "\"quoted\" \\ \t", "\u2028", "\f", "a\u0085b", "🙂"),
        Gen.String[Gen.Char.AlphaNumeric, 1, 9]);

    private static readonly Gen<Notebook> Notebooks = Gen.Select(
        Gen.OneOf<string?>(null, "{}", "{ \"kernelInfo\" : {\"items\":[{\"name\":\"sql\"}]} , \"a\":1.50}"),
        Gen.Select(
            Gen.OneOf("csharp", "markdown", "html", "fsharp", "javascript", "sql"),
            Line.Array[1, 6].Select(lines => string.Join('\n', ["x", .. lines, "y"])),
            (language, text) => new Cell(language, text, 1)).Array[0, 8],
        (metadata, cells) => new Notebook(metadata, [.. cells]));

    [Fact]
    public void There_and_back_again_nothing_is_lost() => Notebooks.Sample(notebook =>
    {
        var back = IpynbReader.Read(IpynbWriter.Write(notebook));
        return back.Lost.IsEmpty
            && back.Notebook.Metadata == notebook.Metadata
            && back.Notebook.Cells.SequenceEqual(notebook.Cells);
    });

    [Fact]
    public void The_courses_notebooks_come_back_byte_for_byte()
    {
        var folder = Path.Combine(Repository.Root, "notebooks");
        Assert.All(Directory.GetFiles(folder, "*.dib"), file =>
        {
            var notebook = NotebookFile.Read(file);
            var back = IpynbReader.Read(IpynbWriter.Write(notebook)).Notebook;
            Assert.Equal(DibWriter.Write(notebook), DibWriter.Write(back));
        });
    }

    // The rules of the nbformat 4.5 schema that a writer can break.
    [Fact]
    public void What_is_written_is_a_notebook_of_format_4_5() => Notebooks.Sample(notebook =>
    {
        using var document = JsonDocument.Parse(IpynbWriter.Write(notebook));
        NbFormat.AssertValid(document.RootElement);
    });

    [Fact]
    public void A_notebook_of_another_program_is_read_with_its_languages()
    {
        const string Jupyter = """
            {
              "cells": [
                {"cell_type": "markdown", "metadata": {}, "source": "# A\r\ntext"},
                {"cell_type": "code", "execution_count": 3, "metadata": {}, "outputs": [{"output_type": "stream", "name": "stdout", "text": "x"}], "source": ["var x = 1;\n", "x\n"]},
                {"cell_type": "code", "metadata": {"dotnet_interactive": {"language": "F#"}}, "outputs": [], "source": "1"},
                {"cell_type": "code", "metadata": {"polyglot_notebook": {"kernelName": "python"}}, "outputs": [], "source": "print(1)"},
                {"cell_type": "code", "metadata": {}, "outputs": [], "source": "#!html\n<p>"},
                {"cell_type": "raw", "metadata": {}, "source": "raw"},
                {"cell_type": "code", "metadata": {}, "outputs": [], "source": []}
              ],
              "metadata": {"kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}},
              "nbformat": 4, "nbformat_minor": 2
            }
            """;

        var read = IpynbReader.Read(Jupyter);

        Assert.Equal(
            ["markdown:# A\ntext", "csharp:var x = 1;\nx", "F#:1", "python:print(1)", "html:<p>", "markdown:raw"],
            read.Notebook.Cells.Select(cell => $"{cell.Language}:{cell.Text}"));
        Assert.Equal(["Outputs are left out: run the notebook to see them again.", "Raw cells become markdown cells."], read.Lost);
        Assert.Equal(read.Notebook.Cells.Length, DibParser.Parse(DibWriter.Write(read.Notebook)).Cells.Length);
    }

    [Theory]
    [InlineData("{", "broken")]
    [InlineData("[]", "no \"cells\"")]
    [InlineData("{\"cells\": [], \"nbformat\": 3}", "format 3")]
    [InlineData("{\"cells\": {}, \"nbformat\": 4}", "no \"cells\"")]
    public void Something_else_is_refused(string text, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<NotebookException>(() => IpynbReader.Read(text)).Message, StringComparison.Ordinal);
}
