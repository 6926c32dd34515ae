using System.Text.Json;
using Dib.Execution;
using Dib.Export;
using Dib.Notebooks;
using Dib.Tests.Notebooks;

namespace Dib.Tests.Export;

public sealed class ExportFormatTests
{
    private static readonly NotebookRun Run = new(
        "/x/a.dib",
        [
            Cell("markdown", "# A\n\nSee [b](b.dib#part) and [c](https://example.org/c.dib)."),
            Cell("csharp", "1 + 1", new ConsoleText("x\ny\n", false), new ConsoleText("z", true), new DisplayedValue("text/html", "<div class=\"dni-plaintext\"><pre>2 &lt; 3</pre></div><style>table { }</style>")),
            Cell("csharp", "var fence = \"```\";", new DisplayedValue("text/plain", "a ``` b"), new DisplayedValue("application/json", "{\"a\":1}")),
            Cell("csharp", "table", new DisplayedValue("text/html", "<table>\n\n<tr><td>1</td></tr></table><style>x</style>")),
            Cell("csharp", "figure", new DisplayedValue("text/html", "<figure class=\"f\" aria-label=\"Dots [that] climb\"><script>draw()</script></figure>")),
            Cell("csharp", "picture", new DisplayedValue("text/html", "<figure><svg viewBox=\"0 0 1 1\"><title>A square</title></svg></figure>")),
            Cell("html", "<p onclick=\"x\">raw</p><script>go()</script>"),
            Cell("csharp", "throw", new Failure("System.Exception", "no", 1, "at the cell")) with { Status = CellStatus.Failed },
            Cell("csharp", "never") with { Status = CellStatus.NotRun },
        ],
        RunEnding.Completed);

    [Fact]
    public void A_jupyter_notebook_with_outputs_is_valid()
    {
        var notebook = new Notebook(null, [.. Run.Cells.Select(cell => cell.Cell)]);

        using var document = JsonDocument.Parse(RunOutputs.Write(Run, notebook));

        NbFormat.AssertValid(document.RootElement);
        var cells = document.RootElement.GetProperty("cells").EnumerateArray().ToArray();
        Assert.Equal("1 2 3 4 5 6 7 ", string.Join(' ', cells[1..].Select(cell => cell.GetProperty("execution_count").ToString())));
        Assert.Equal("stream stream display_data", string.Join(' ', cells[1].GetProperty("outputs").EnumerateArray().Select(output => output.GetProperty("output_type").GetString())));
        Assert.Equal(1, cells[2].GetProperty("outputs")[1].GetProperty("data").GetProperty("application/json").GetProperty("a").GetInt32());
        Assert.Equal("no", cells[7].GetProperty("outputs")[0].GetProperty("evalue").GetString());
    }

    [Fact]
    public void Markdown_keeps_prose_fences_code_and_shows_what_needs_no_script()
    {
        var page = MarkdownExport.Write(Run, "a b");

        Assert.Equal(
            """
            # A

            See [b](b.md#part) and [c](https://example.org/c.dib).

            ```csharp
            1 + 1
            ```

            ```text
            x
            y
            ```

            ```text
            z
            ```

            ```text
            2 < 3
            ```

            ````csharp
            var fence = "```";
            ````

            ````text
            a ``` b
            ````

            ```json
            {"a":1}
            ```

            ```csharp
            table
            ```

            <table>
            <tbody><tr><td>1</td></tr></tbody></table>

            ```csharp
            figure
            ```

            [Dots \[that\] climb](a%20b.html)

            ```csharp
            picture
            ```

            ![A square](a%20b-1.svg)

            [figure](a%20b.html)

            ```csharp
            throw
            ```

            ```text
            System.Exception: no
            at the cell
            ```

            ```csharp
            never
            ```

            """.ReplaceLineEndings("\n"),
            page.Text);
        Assert.Equal("<svg viewBox=\"0 0 1 1\" xmlns=\"http://www.w3.org/2000/svg\"><title>A square</title></svg>\n", Assert.Single(page.Pictures).Value);
    }

    [Fact]
    public void The_preview_of_a_figure_leads_to_the_page_where_it_moves()
    {
        var figure = new DisplayedValue(
            "text/html",
            "<div><figure aria-label=\"Dots\"></figure><template><svg data-thumbnail=\"\" viewBox=\"0 0 3 2\"></svg></template><script>draw()</script></div>");

        var page = MarkdownExport.Write(new NotebookRun("/x/a.dib", [Cell("csharp", "figure", figure)], RunEnding.Completed), "a");

        Assert.Contains("[![Dots](a-1.svg)](a.html)", page.Text, StringComparison.Ordinal);
        Assert.StartsWith("<svg data-thumbnail=\"\" viewBox=\"0 0 3 2\" xmlns=", Assert.Single(page.Pictures).Value, StringComparison.Ordinal);
    }

    private static CellRun Cell(string language, string text, params Output[] outputs) =>
        new(new Cell(language, text, 1), CellStatus.Succeeded, [.. outputs], TimeSpan.Zero);
}
