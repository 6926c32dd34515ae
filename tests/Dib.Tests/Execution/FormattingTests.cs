using Dib.Execution;

namespace Dib.Tests.Execution;

public sealed class FormattingTests(RunnerFixture runner)
{
    // The conventions link to nothing, so a notebook can declare all they need.
    private const string ByNameConvention = """
        #!csharp

        [AttributeUsage(AttributeTargets.Class)]
        class TypeFormatterSourceAttribute(Type source) : Attribute
        {
            public Type FormatterSourceType { get; } = source;
            public string[] PreferredMimeTypes { get; set; }
        }

        class PictureSource
        {
            public IEnumerable<object> CreateTypeFormatters() => new object[] { new PictureFormatter() };
        }

        class PictureFormatter
        {
            public string MimeType => "text/html";
            public bool Format(object instance, System.IO.TextWriter writer) { writer.Write("<svg>picture</svg>"); return true; }
        }

        [TypeFormatterSource(typeof(PictureSource))]
        class Picture { public string ToHtml() => "<p>not this</p>"; }

        class Note { public string ToHtml() => "<em>note</em>"; }

        """;

    [Theory]
    [InlineData("new Picture()", "<svg>picture</svg>")]
    [InlineData("new[] { new Picture() }", "<svg>picture</svg>")]
    [InlineData("new Note()", "<em>note</em>")]
    public async Task Types_show_themselves_by_either_convention(string code, string html)
    {
        var run = await runner.RunAsync($"{ByNameConvention}\n#!csharp\n\n{code}");

        var value = Assert.IsType<DisplayedValue>(Assert.Single(run.Cells[^1].Outputs));
        Assert.Equal("text/html", value.MimeType);
        Assert.Contains(html, value.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"<script>alert(1)</script>\"", "text/plain", "<script>alert(1)</script>")]
    [InlineData("new { Text = \"<script>\" }", "text/html", "&lt;script&gt;")]
    [InlineData("HTML(\"<b>bold</b>\")", "text/html", "<b>bold</b>")]
    [InlineData("div(b(\"bold\"))", "text/html", "<div><b>bold</b></div>")]
    [InlineData("Enumerable.Range(0, 3)", "text/html", "[ 0, 1, 2 ]")]
    [InlineData("\"<i>x</i>\".DisplayAs(\"text/html\");", "text/html", "<i>x</i>")]
    [InlineData("1.5.Display(\"text/plain\");", "text/plain", "1.5")]
    public async Task Values_have_a_form_and_text_stays_text(string code, string mimeType, string content)
    {
        var run = await runner.RunAsync($"#!csharp\n\n{code}");

        var value = Assert.IsType<DisplayedValue>(Assert.Single(run.Cells[^1].Outputs));
        Assert.Equal(mimeType, value.MimeType);
        Assert.Contains(content, value.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_value_gives_the_same_bytes_each_time()
    {
        const string Code = "#!csharp\n\nnew Dictionary<string, object> { [\"a\"] = new[] { 1.5, 2 }, [\"b\"] = new { C = DateTime.UnixEpoch, D = (1, \"x\") } }";

        var first = await runner.RunAsync(Code);
        var second = await runner.RunAsync(Code);

        Assert.Equal(first.Cells[0].Outputs.OfType<DisplayedValue>().Single().Content, second.Cells[0].Outputs.OfType<DisplayedValue>().Single().Content);
    }

    [Fact]
    public async Task A_formatter_that_throws_fails_the_cell()
    {
        var run = await runner.RunAsync("#!csharp\n\nclass Broken { public string ToHtml() => throw new InvalidOperationException(\"no picture\"); }\nnew Broken()");

        Assert.Equal("System.InvalidOperationException: no picture", Shown.Last(run));
    }
}
