using Dib.Execution;

namespace Dib.Tests.Execution;

public sealed class CellSemanticsTests(RunnerFixture runner)
{
    [Theory]
    [InlineData("1 + 1", "2")]
    [InlineData("var x = 1;", "")]
    [InlineData("\"a < b\"", "a < b")]
    [InlineData("(string)null", "<null>")]
    [InlineData("0.1 + 0.2", "0.30000000000000004")]
    [InlineData("void f() { }\nf()", "")]
    [InlineData("using System.IO;", "")]
    [InlineData("using System.IO;\nPath.GetFileName(\"a/b\")", "b")]
    [InlineData("// nothing", "")]
    [InlineData("return 5;", "5")]
    [InlineData("await Task.Yield();\nawait Task.FromResult(7)", "7")]
    [InlineData("int Twice(int x) => 2 * x;\nTwice(4)", "8")]
    [InlineData("record Book(string Title);\nnew Book(\"A\").Title", "A")]
    [InlineData("new StringBuilder(\"x\").ToString()", "x")]
    [InlineData("unsafe { int a = 1; int* p = &a; }\n3", "3")]
    public async Task The_last_expression_is_shown(string code, string shown)
    {
        var run = await runner.RunAsync($"#!csharp\n\n{code}\n");

        Assert.True(run.Succeeded, string.Join('\n', run.Cells.Select(Shown.By)));
        Assert.Equal(shown, Shown.Last(run));
    }

    [Theory]
    [InlineData("var x = 1;", "x + 1", "2")]
    [InlineData("var x = 1;", "var x = \"a\";", "x + \"b\"", "ab")]
    [InlineData("int F() => 1;", "int F() => 2;", "F()", "2")]
    [InlineData("class A { public int V = 1; }\nvar a = new A();", "class A { public int V = 5; }", "new A().V + a.V", "6")]
    [InlineData("using System.Text.Json;", "JsonSerializer.Serialize(1)", "1")]
    [InlineData("var x = await Task.FromResult(3);", "Func<int> f = () => x; x = 4;", "f()", "4")]
    [InlineData("public static int Twice(this int x) => 2 * x;", "21.Twice()", "42")]
    [InlineData("enum Color { Red, Blue }", "Color.Blue.ToString()", "Blue")]
    public async Task State_carries_over_from_cell_to_cell(params string[] cellsAndShown)
    {
        var run = await runner.RunAsync(string.Concat(cellsAndShown[..^1].Select(code => $"#!csharp\n\n{code}\n\n")));

        Assert.True(run.Succeeded, string.Join('\n', run.Cells.Select(Shown.By)));
        Assert.Equal(cellsAndShown[^1], Shown.Last(run));
    }

    [Fact]
    public async Task Text_and_values_come_in_the_order_in_which_they_were_made()
    {
        var run = await runner.RunAsync("""
            #!csharp

            Console.Write("a");
            Console.WriteLine("b");
            "c".Display();
            Console.Error.WriteLine("d");
            Console.WriteLine("e");
            await Task.Yield();
            await Task.Run(() => "f".Display());
            display("g");
            "h"
            """);

        Assert.Equal("ab|c|error d|e|f|g|h", Shown.Last(run));
    }

    [Fact]
    public async Task What_display_returns_is_not_shown_twice()
    {
        var run = await runner.RunAsync("#!csharp\n\n\"once\".Display()");

        Assert.Equal("once", Shown.Last(run));
    }

    [Fact]
    public async Task The_working_folder_is_the_notebooks()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data.txt", "from the file");

        var run = await runner.RunAsync(folder, "#!csharp\n\nSystem.IO.File.ReadAllText(\"data.txt\")");

        Assert.Equal("from the file", Shown.Last(run));
    }

    [Fact]
    public async Task Time_shows_how_long_a_cell_took()
    {
        var run = await runner.RunAsync("#!csharp\n\n#!time\n1 + 1");

        Assert.Matches(@"^2\|Wall time: [0-9.]+ms$", Shown.Last(run));
    }

    [Fact]
    public async Task A_cell_that_throws_stops_the_code_but_not_the_text()
    {
        var run = await runner.RunAsync("""
            #!csharp

            Console.WriteLine("before");

            int Fail(int x)
            {
                throw new InvalidOperationException($"no {x}");
            }

            Fail(3)

            #!markdown

            text

            #!csharp

            1

            #!html

            <p>
            """);

        Assert.Equal([CellStatus.Failed, CellStatus.Succeeded, CellStatus.NotRun, CellStatus.Succeeded], run.Cells.Select(cell => cell.Status));
        Assert.Equal("before|System.InvalidOperationException: no 3", Shown.By(run.Cells[0]));
        Assert.Equal(5, Shown.Failure(run).Line);
        Assert.Contains("cell 1, line 5", Shown.Failure(run).Details, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), Shown.Failure(run).Details, StringComparison.Ordinal);
        Assert.False(run.Succeeded);
        Assert.Equal(RunEnding.Completed, run.Ending);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_says_so_with_its_own_lines()
    {
        var run = await runner.RunAsync("""
            #!csharp

            var x = 1;

            #!csharp

            #!time
            var y = x;

            var z = missing + y;
            """);

        Assert.Equal([CellStatus.Succeeded, CellStatus.Failed], run.Cells.Select(cell => cell.Status));
        var failure = Shown.Failure(run);
        Assert.Equal("This cell does not compile", failure.Title);
        Assert.Equal("The name 'missing' does not exist in the current context (CS0103)", failure.Message);
        Assert.Equal(4, failure.Line);
        Assert.Equal("line 4, column 9: The name 'missing' does not exist in the current context (CS0103)", failure.Details);
    }

    [Fact]
    public async Task A_language_that_dib_does_not_run_fails_its_cell_only()
    {
        var run = await runner.RunAsync("#!fsharp\n\n1\n\n#!csharp\n\n2\n\n#!pwsh\n\nls");

        Assert.Equal([CellStatus.Failed, CellStatus.Succeeded, CellStatus.Failed], run.Cells.Select(cell => cell.Status));
        Assert.StartsWith("fsharp is not supported here: ", Shown.By(run.Cells[0]), StringComparison.Ordinal);
        Assert.StartsWith("pwsh is not supported here: ", Shown.By(run.Cells[2]), StringComparison.Ordinal);
        Assert.Equal("2", Shown.By(run.Cells[1]));
    }

    [Fact]
    public async Task A_command_of_the_kernel_that_dib_lacks_is_named()
    {
        var run = await runner.RunAsync("#!csharp\n\n1\n#!whos\n");

        Assert.Equal(2, Shown.Failure(run).Line);
        Assert.Contains("#!whos", Shown.Failure(run).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_look_the_same_whatever_the_machine_speaks()
    {
        var run = await runner.RunAsync("#!csharp\n\n$\"{1234.5:N1} {System.Globalization.CultureInfo.CurrentCulture.Name}.\"");

        Assert.Equal("1,234.5 .", Shown.Last(run));
    }
}
