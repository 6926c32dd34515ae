using CsCheck;
using Dib.Pages;

namespace Dib.Tests.Pages;

public sealed class CodeHighlighterTests
{
    private static readonly string[] Fragments =
    [
        "var x = 1;", "$\"{a:0.0} {{\"", "\"\"\"\n  raw \"quote\"\n  \"\"\"", "#!time", "#r \"a.dll\"", "#if X", "#endif", "// c", "/* c", "*/",
        "'a", "\n", "    ", "\t", "}", "{", "@\"", "<b>&", "List<int>", "async", "0x1F", "1e", "\u2028", "\0", "变量", "😀", "\r\n", "#!import setup.dib",
    ];

    private static readonly Gen<string> AnyCode =
        Gen.OneOf(Gen.Int[0, Fragments.Length - 1].Select(index => Fragments[index]), Gen.String).Array[0, 12].Select(string.Concat);

    [Fact]
    public void Pieces_together_are_the_code_whatever_it_is() =>
        AnyCode.Sample(code => string.Concat(CodeHighlighter.Classify(code).Select(piece => piece.Text)) == code);

    [Fact]
    public void A_block_shows_the_code_character_for_character() =>
        AnyCode.Sample(code =>
        {
            var shown = ParsedPage.Parse(CodeWriter.Block(code, "csharp")).The("code").TextContent;
            Assert.Equal(Html.WithPlainLineEnds(code).Replace('\0', '\uFFFD'), shown);
        });

    [Theory]
    [InlineData("var line = new Line(0.2, 10);", "var", CodeKind.Keyword)]
    [InlineData("var line = new Line(0.2, 10);", "Line", CodeKind.Type)]
    [InlineData("var line = new Line(0.2, 10);", "0.2", CodeKind.Number)]
    [InlineData("line.At(300)", "At", CodeKind.Method)]
    [InlineData("Plot.Points(x, y)", "Plot", CodeKind.Type)]
    [InlineData("Plot.Points(x, y)", "Points", CodeKind.Method)]
    [InlineData("List<Book> all = [];", "List", CodeKind.Type)]
    [InlineData("List<Book> all = [];", "Book", CodeKind.Type)]
    [InlineData("record Book(string Title);", "record", CodeKind.Keyword)]
    [InlineData("record Book(string Title);", "Book", CodeKind.Type)]
    [InlineData("static double Loss(double a) => a;", "Loss", CodeKind.Method)]
    [InlineData("int? count = null;", "null", CodeKind.Keyword)]
    [InlineData("Book? first = books[0];", "Book", CodeKind.Type)]
    [InlineData("books.Where(book => book.Pages > 3).Count()", "Where", CodeKind.Method)]
    [InlineData("await Task.Delay(1);", "await", CodeKind.Keyword)]
    [InlineData("$\"a = {a:0.0}\"", "$\"a = ", CodeKind.String)]
    [InlineData("$\"a = {price:0.0}\"", "0.0", CodeKind.String)]
    [InlineData("\"\"\"raw\"\"\"", "\"\"\"raw\"\"\"", CodeKind.String)]
    [InlineData("x // why", "// why", CodeKind.Comment)]
    [InlineData("/// <summary>Why</summary>\nclass A;", "/// <summary>Why</summary>\n", CodeKind.Comment)]
    [InlineData("#!time\nx", "#!time", CodeKind.Directive)]
    [InlineData("var a = 1;\n#!time\nvar b = 2;", "#!time", CodeKind.Directive)]
    [InlineData("#r \"nuget: X, 1.0.0\"\nx", "#r \"nuget: X, 1.0.0\"\n", CodeKind.Directive)]
    [InlineData("x is Book b", "Book", CodeKind.Type)]
    [InlineData("nameof(x)", "nameof", CodeKind.Keyword)]
    internal void A_piece_has_the_kind_that_the_grammar_gives_it(string code, string text, CodeKind kind) =>
        Assert.Contains(new CodePiece(text, kind), CodeHighlighter.Classify(code));

    [Theory]
    [InlineData("books.Select(book => book.Pages)", "Pages")]
    [InlineData("var total = 0;", "total")]
    [InlineData("using System.Linq;", "System")]
    public void A_plain_name_has_no_color(string code, string name) =>
        Assert.Contains(CodeHighlighter.Classify(code), piece => piece.Kind == CodeKind.Plain && piece.Text.Contains(name, StringComparison.Ordinal));

    [Fact]
    public void A_line_knows_its_indentation_and_whether_it_failed()
    {
        var lines = ParsedPage.Parse(CodeWriter.Block("if (x)\n    y();", "csharp", markedLine: 2)).QuerySelectorAll(".l");

        Assert.Null(lines[0].GetAttribute("style"));
        Assert.Equal("--i:4", lines[1].GetAttribute("style"));
        Assert.Equal([false, true], lines.Select(line => line.ClassList.Contains("bad")));
    }

    [Fact]
    public void Code_of_another_language_is_shown_without_color() =>
        Assert.Empty(ParsedPage.Parse(CodeWriter.Block("let x = 1 // one", "fsharp")).QuerySelectorAll(".k,.c,.n"));
}
