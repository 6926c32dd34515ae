using Dib.Execution;
using Dib.Notebooks;
using Dib.Watching;

namespace Dib.Tests.Execution;

public sealed class RetainedRunTests
{
    private static readonly NotebookRun Earlier = new(
        "/x/a.dib",
        [
            .. DibParser.Parse("#!markdown\na\n#!csharp\n1\n#!html\n<p>\n#!csharp\n2").Cells
                .Select(cell => new CellRun(cell, CellStatus.Succeeded, cell.IsCode ? [new ConsoleText(cell.Text, false)] : [], TimeSpan.FromSeconds(1))),
        ],
        RunEnding.Completed);

    [Theory]
    [InlineData("#!markdown\nb\n\n\n#!csharp\n1\n#!html\n<p>\n#!csharp\n2", "|1||2")]
    [InlineData("#!csharp\n1\n#!csharp\n2\n#!markdown\nlast", "1|2|")]
    public void Changed_text_keeps_what_the_code_showed(string text, string outputs)
    {
        var run = RetainedRun.Of(DibParser.Parse(text), Earlier);

        Assert.NotNull(run);
        Assert.Equal(outputs, string.Join('|', run.Cells.Select(cell => cell.Outputs is [ConsoleText shown] ? shown.Text : "")));
        Assert.Equal(DibParser.Parse(text).Cells, run.Cells.Select(cell => cell.Cell));
    }

    [Theory]
    [InlineData("#!csharp\n1\n#!csharp\n3")]
    [InlineData("#!csharp\n2\n#!csharp\n1")]
    [InlineData("#!csharp\n1")]
    [InlineData("#!csharp\n1\n#!csharp\n2\n#!csharp\n2")]
    [InlineData("#!csharp\n1\n#!fsharp\n2")]
    public void Changed_code_must_run_again(string text) => Assert.Null(RetainedRun.Of(DibParser.Parse(text), Earlier));
}
