using Dib.Pages;

namespace Dib.Tests.Pages;

/// <summary>Text nested without end must not take the export down with it: a stack overflow cannot be caught.</summary>
public sealed class DeepNestingTests
{
    private const int Depth = 100_000;

    public static TheoryData<string, string> Markdown => new()
    {
        { "<div>", "" },
        { "<b>", "x" },
        { "> ", "x" },
        { "- ", "x" },
        { "[", "x" },
        { "![", "x" },
        { "*", "x" },
        { "**a ", "x" },
        { "<p style=\"width:", "(" },
        { "(", ")" },
    };

    public static TheoryData<string> Code => ["(", "[", "{", "a<", "!", "-", "a?", "a=>", "if(a)", "else ", "ref ", "$\"{", "new ", "a.", "from a in ", "a+", "#if a\n", "@"];

    [Theory]
    [MemberData(nameof(Markdown))]
    public void A_page_shows_endlessly_nested_prose(string part, string end)
    {
        var text = string.Concat(Enumerable.Repeat(part, Depth)) + end;

        Assert.NotEmpty(ParsedPage.Write(SampleRun.Of("deep.dib", SampleRun.Markdown(text))));
    }

    [Fact]
    public void A_page_shows_a_style_of_endless_brackets_without_it()
    {
        var page = ParsedPage.OfMarkdown($"<p style=\"width:calc({new string('(', Depth)}\">text</p>");

        Assert.Equal("text", page.The(".prose p").TextContent);
        Assert.False(page.The(".prose p").HasAttribute("style"));
    }

    [Theory]
    [MemberData(nameof(Code))]
    public void A_page_shows_endlessly_nested_code(string part) => AssertShown(string.Concat(Enumerable.Repeat(part, Depth)));

    [Theory]
    [MemberData(nameof(Code))]
    public void A_page_shows_deeply_nested_code_of_bearable_length(string part) =>
        AssertShown(string.Concat(Enumerable.Repeat(part, 10_000 / part.Length)));

    private static void AssertShown(string code)
    {
        Assert.Equal(code, string.Concat(CodeHighlighter.Classify(code).Select(piece => piece.Text)));
    }
}
