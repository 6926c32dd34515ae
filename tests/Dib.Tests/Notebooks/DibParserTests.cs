using Dib.Notebooks;

namespace Dib.Tests.Notebooks;

/// <summary>The grammar of .dib as the kernel implements it, one row a fact.</summary>
public sealed class DibParserTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("\n\n\n", "")]
    [InlineData("1 + 1", "csharp@1:1 + 1")]
    [InlineData("#!csharp\n1", "csharp@2:1")]
    [InlineData("#!csharp\n\n1\n", "csharp@3:1")]
    [InlineData("#!c#\n1\n#!cs\n2", "csharp@2:1|csharp@4:2")]
    [InlineData("#!fsharp\n1\n#!f#\n2\n#!fs\n3", "fsharp@2:1|fsharp@4:2|fsharp@6:3")]
    [InlineData("#!markdown\n# A\n#!md\n# B", "markdown@2:# A|markdown@4:# B")]
    [InlineData("#!html\n<p>", "html@2:<p>")]
    [InlineData("#!http\nGET x\n#!mermaid\ng\n#!value\nv", "http@2:GET x|mermaid@4:g|value@6:v")]
    [InlineData("#!javascript\n1\n#!js\n2", "javascript@2:1|javascript@4:2")]
    [InlineData("#!pwsh\n1\n#!powershell\n2", "pwsh@2:1|pwsh@4:2")]
    // Exact, case-sensitive, in column 0, and nothing after it.
    [InlineData("#!csharp\n1\n#!CSharp\n2", "csharp@2:1⏎#!CSharp⏎2")]
    [InlineData("#!csharp\n1\n#!C#\n2", "csharp@2:1⏎#!C#⏎2")]
    [InlineData("#!csharp\n1\n#!markdown \n2", "csharp@2:1⏎#!markdown ⏎2")]
    [InlineData("#!csharp\n1\n #!markdown\n2", "csharp@2:1⏎ #!markdown⏎2")]
    [InlineData("#!csharp\n1\n#! markdown\n2", "csharp@2:1⏎#! markdown⏎2")]
    [InlineData("#!csharp\n1\n#!sql\n2", "csharp@2:1⏎#!sql⏎2")]
    [InlineData("#!csharp --name x\n1", "csharp@1:#!csharp --name x⏎1")]
    // Commands are text of their cell.
    [InlineData("#!csharp\n#!import setup.dib\n#!time\n1", "csharp@2:#!import setup.dib⏎#!time⏎1")]
    // Only completely empty lines are trimmed, and only at the ends.
    [InlineData("#!csharp\n\n\n1\n\n2\n\n\n#!markdown\nx", "csharp@4:1⏎⏎2|markdown@10:x")]
    [InlineData("#!csharp\n  \n1\n  ", "csharp@2:  ⏎1⏎  ")]
    [InlineData("#!csharp\n\t\n", "csharp@2:\t")]
    // Empty cells are dropped.
    [InlineData("#!csharp\n\n#!markdown\n\n#!html\n<p>", "html@6:<p>")]
    // Line ends of either kind.
    [InlineData("#!csharp\r\n\r\n1\r\n2\r\n\r\n#!markdown\r\nx\r\n", "csharp@3:1⏎2|markdown@7:x")]
    // Text before the first separator is a csharp cell.
    [InlineData("1\n#!markdown\nx", "csharp@1:1|markdown@3:x")]
    [InlineData("#!meta\n{}\n#!csharp\n1", "csharp@4:1")]
    [InlineData("#!meta\n\n{}\n\n#!markdown\n\nx\n", "markdown@7:x")]
    [InlineData("1\n#!meta\n{}\n#!markdown\nx", "csharp@1:1|markdown@5:x")]
    // The metadata runs to the next line that starts with #!, separator or not.
    [InlineData("#!meta\n{}\n#!time\n1", "csharp@3:#!time⏎1")]
    [InlineData("#!meta\n{}", "")]
    // Only the first one counts.
    [InlineData("#!meta\n{}\n#!csharp\n1\n#!meta\n2", "csharp@4:1⏎#!meta⏎2")]
    // Names that the metadata declares part cells too; a known name gets no new aliases.
    [InlineData("#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"sql\",\"aliases\":[\"db\"]}]}}\n#!sql\n1\n#!db\n2", "sql@4:1|sql@6:2")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"csharp\",\"aliases\":[\"C#\"]}]}}\n#!C#\n1", "csharp@3:#!C#⏎1")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"sql\",\"aliases\":[\"md\"]}]}}\n#!md\n1", "markdown@4:1")]
    public void A_text_is_cut_into_these_cells(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', DibParser.Parse(text).Cells.Select(Described)));

    [Theory]
    [InlineData("#!meta\n\n{\"a\": 1}\n\n#!csharp\n1", "{\"a\": 1}")]
    [InlineData("#!meta\n{\n  \"a\": 1\n}\n#!csharp\n1", "{\n  \"a\": 1\n}")]
    [InlineData("#!csharp\n1", null)]
    public void The_metadata_is_kept_as_written(string text, string? expected) => Assert.Equal(expected, DibParser.Parse(text).Metadata);

    [Theory]
    [InlineData("#!meta\n{\"a\": }\n#!csharp\n1", 2)]
    [InlineData("#!meta\n\n{\n  \"a\": 1,\n  b\n}\n#!csharp\n1", 5)]
    [InlineData("#!meta\n#!csharp\n1", 2)]
    [InlineData("#!meta", 2)]
    [InlineData("#!meta\n[1]\n#!csharp\n1", 2)]
    [InlineData("1\n\n#!meta\n{", 4)]
    public void Broken_metadata_is_an_error_with_its_line_and_the_mend(string text, int line)
    {
        var error = Assert.Throws<NotebookException>(() => DibParser.Parse(text));

        Assert.Equal(line, error.Line);
        Assert.Contains("#!meta", error.Message, StringComparison.Ordinal);
        Assert.Contains("delete the #!meta block", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"kernelInfo\":3}")]
    [InlineData("{\"kernelInfo\":{\"items\":{}}}")]
    [InlineData("{\"kernelInfo\":{\"items\":[1,null,{},{\"name\":3},{\"name\":\"x\",\"aliases\":[1,null]}]}}")]
    public void Metadata_of_an_unknown_shape_declares_nothing_and_breaks_nothing(string json) =>
        Assert.Equal("csharp@4:1", string.Join('|', DibParser.Parse($"#!meta\n{json}\n#!csharp\n1").Cells.Select(Described)));

    private static string Described(Cell cell) => $"{cell.Language}@{cell.Line}:{cell.Text.Replace('\n', '⏎')}";
}
