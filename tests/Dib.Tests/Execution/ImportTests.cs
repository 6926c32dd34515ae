namespace Dib.Tests.Execution;

public sealed class ImportTests(RunnerFixture runner) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("setup.dib")]
    [InlineData("\"setup.dib\"")]
    [InlineData("./setup.dib  ")]
    public async Task An_import_runs_before_the_rest_of_its_cell(string argument)
    {
        _folder.Write("setup.dib", "#!markdown\n\n# Not shown\n\n#!csharp\n\nusing System.Globalization;\nvar a = 5;\n\n#!csharp\n\nvar b = a + 1;\n");

        var run = await runner.RunAsync(_folder, $"#!csharp\n\nvar c = a + b;\n#!import {argument}\n\n#!csharp\n\n$\"{{c}} {{CultureInfo.InvariantCulture.LCID}}\"");

        Assert.Equal("11 127", Shown.Last(run));
    }

    [Fact]
    public async Task Imports_nest_and_resolve_against_the_notebooks_folder()
    {
        _folder.Write("parts/one.dib", "#!csharp\n\n#!import parts/two.csx\n\n#!csharp\n\nvar one = two + 1;\n");
        _folder.Write("parts/two.csx", "var two = 2;\r\n");

        var run = await runner.RunAsync(_folder, "#!csharp\n\n#!import parts/one.dib\n\n#!csharp\n\none");

        Assert.Equal("3", Shown.Last(run));
    }

    [Fact]
    public async Task An_import_that_leads_back_is_named_with_its_way()
    {
        _folder.Write("a.dib", "#!csharp\n\n#!import b.dib");
        _folder.Write("b.dib", "#!csharp\n\n#!import a.dib");

        var run = await runner.RunAsync(_folder, "#!csharp\n\n#!import a.dib");

        Assert.Contains("a.dib > b.dib > a.dib", Shown.Failure(run).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_import_says_where_it_was_looked_for_and_to_build()
    {
        var run = await runner.RunAsync(_folder, "#!csharp\n\n#!import setup.dib");

        var failure = Shown.Failure(run);
        Assert.Contains(Path.Combine(_folder.Path, "setup.dib"), failure.Message, StringComparison.Ordinal);
        Assert.Contains("dotnet build", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, failure.Line);
    }

    [Fact]
    public async Task An_error_in_an_imported_file_has_that_files_line_and_the_imports_own()
    {
        _folder.Write("setup.dib", "#!markdown\n\nx\n\n#!csharp\n\nvar a = 1;\nvar b = missing;\n");

        var run = await runner.RunAsync(_folder, "#!csharp\n\n\n// first\n#!import setup.dib");

        Assert.Equal(2, Shown.Failure(run).Line);
        Assert.StartsWith("In setup.dib, line 8: The name 'missing'", Shown.Failure(run).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_in_an_imported_file_has_that_files_line()
    {
        _folder.Write("setup.dib", "#!csharp\n\nvar a = 1;\nthrow new Exception(\"no\");\n");

        var run = await runner.RunAsync(_folder, "#!csharp\n\n#!import setup.dib");

        Assert.Equal("In setup.dib, line 4: no", Shown.Failure(run).Message);
    }

    [Fact]
    public async Task A_file_that_an_earlier_cell_writes_can_be_imported()
    {
        var run = await runner.RunAsync(
            _folder,
            "#!csharp\n\nSystem.IO.File.WriteAllText(\"made.csx\", \"var made = 3;\");\n\n#!csharp\n\n#!import made.csx\nmade");

        Assert.Equal("3", Shown.Last(run));
    }

    [Fact]
    public async Task A_broken_imported_file_is_named()
    {
        _folder.Write("setup.dib", "#!meta\n{\n#!csharp\n1");

        var run = await runner.RunAsync(_folder, "#!csharp\n\n#!import setup.dib");

        Assert.Contains("setup.dib:2: the JSON after #!meta is broken", Shown.Failure(run).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_of_other_languages_and_kinds_of_files_are_refused()
    {
        _folder.Write("f.dib", "#!fsharp\n\n1");
        _folder.Write("f.txt", "1");

        var language = await runner.RunAsync(_folder, "#!csharp\n\n#!import f.dib");
        var kind = await runner.RunAsync(_folder, "#!csharp\n\n#!import f.txt");

        Assert.Contains("fsharp", Shown.Failure(language).Title, StringComparison.Ordinal);
        Assert.Contains(".dib, .cs and .csx", Shown.Failure(kind).Message, StringComparison.Ordinal);
    }
}
