using Dib.Notebooks.Rules;

namespace Dib.Tests.Notebooks;

public sealed class PortableNotebookTests
{
    [Theory]
    // Separators and metadata.
    [InlineData("#!csharp \n1", "1:command", "1:separator")]
    [InlineData("#!markdown\nx\n#!csharp \n1", "3:separator")]
    [InlineData("#!markdown\nx\n#!CSharp\n1", "3:separator")]
    [InlineData("x\n#!meta\n{}\n#!csharp\n1", "1:metadata-first")]
    // Languages.
    [InlineData("#!fsharp\n\n1", "3:language")]
    [InlineData("#!javascript\n1", "2:language")]
    [InlineData("#!mermaid\ngraph", "2:language")]
    // Imports and references.
    [InlineData("#!csharp\n#!import setup.dib\n1", "2:import-alone")]
    [InlineData("#!csharp\n#!import a.dib\n#!import b.dib", "2:import-alone", "3:import-alone")]
    [InlineData("#!csharp\n1\n#!csharp\n#!import setup.dib", "4:import-first")]
    [InlineData("#!csharp\n#!import \"setup.dib\"", "2:import-unquoted")]
    [InlineData("#!csharp\n#r \"lib/a.dll\"\n1", "2:reference")]
    // Commands, and lines that only look like them.
    [InlineData("#!csharp\n1\n#!time\n2", "2:command")]
    [InlineData("#!csharp\n1\n#!whos\n2", "3:command")]
    [InlineData("#!csharp\nvar a = \"\"\"\n#!markdown\n\"\"\";", "2:split")]
    // Results.
    [InlineData("#!csharp\ndisplay(1);", "2:result")]
    [InlineData("#!csharp\nHTML(\"<b>\")", "2:result")]
    [InlineData("#!csharp\nvar x = 1;\nConsole.WriteLine(x);", "3:result")]
    [InlineData("#!csharp\nSystem.Console.Write(1);", "2:result")]
    [InlineData("#!csharp\nConsole.Error.WriteLine(1);", "2:result")]
    [InlineData("#!csharp\nvar shown = 1.Display();", "2:result")]
    [InlineData("#!csharp\n1.Display()", "2:result")]
    [InlineData("#!csharp\n1.Display().Update(2);", "2:result")]
    [InlineData("#!csharp\n(a, b)", "2:result")]
    [InlineData("#!csharp\nnew { a, b }", "2:result")]
    // Syntax that scripts do not share.
    [InlineData("#!csharp\nusing var file = Open();", "2:using-declaration")]
    [InlineData("#!csharp\ndynamic x = 1;", "2:dynamic")]
    [InlineData("#!csharp\nfig with { Title = \"a\" }", "2:with-expression")]
    // Markdown.
    [InlineData("#!markdown\n\na line $y = ax + b$ here", "3:formula")]
    [InlineData("#!markdown\n$$\nx\n$$", "2:formula", "4:formula")]
    [InlineData("#!markdown\n![a](https://example.org/a.png)", "2:remote-image")]
    [InlineData("#!markdown\n![a](//example.org/a.png)", "2:remote-image")]
    [InlineData("#!html\n<img alt=\"\" src='http://example.org/a.png'>", "2:remote-image")]
    public void A_broken_rule_is_found_on_its_line(string text, params string[] expected) =>
        Assert.Equal(expected, PortableNotebook.Check(text).Select(finding => $"{finding.Line}:{finding.Rule}"));

    [Theory]
    [InlineData("#!meta\n\n{}\n\n#!markdown\n\n# A\n\n#!csharp\n\n#!import setup.dib\n\n#!csharp\n\nvar x = 1;\nx.Display();\nx\n")]
    [InlineData("#!csharp\n#!import ../setup.dib")]
    [InlineData("#!csharp\n#r \"nuget: Some.Package, 1.0.0\"")]
    [InlineData("#!csharp\nusing (var file = Open()) { file.Read(); }")]
    [InlineData("#!csharp\nvar other = fig with { Title = \"a\" };\nother")]
    [InlineData("#!csharp\nvar text = \"\"\"\n    fig with { Title }\n    \"\"\";")]
    [InlineData("#!csharp\nforeach (var x in xs) x.Display();\nxs.ForEach(x => x.Display());")]
    [InlineData("#!csharp\nvar dynamics = 1; // dynamic\nwriter.WriteLine(1);")]
    [InlineData("#!markdown\nIt costs $5 and $10. From $5-$10.")]
    [InlineData("#!markdown\nWrite `$x$` or ``$y$``.\n\n```\n$z$\n![a](https://example.org/a.png)\n```\n\n~~~\n$z$\n~~~")]
    [InlineData("#!markdown\n![a](images/a.png) [link](https://example.org)")]
    [InlineData("#!html\n<a href='https://example.org'>x</a>")]
    public void A_portable_notebook_gives_no_finding(string text) => Assert.Empty(PortableNotebook.Check(text));

    [Fact]
    public void Every_finding_says_what_to_do() =>
        Assert.All(PortableNotebook.Check("#!fsharp\n1\n#!csharp \n#!csharp\ndisplay(1);\n#!markdown\n$a$"), finding => Assert.NotEmpty(finding.Mend));
}
