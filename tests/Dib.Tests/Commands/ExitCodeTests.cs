namespace Dib.Tests.Commands;

public sealed class ExitCodeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_well_is_0_and_the_report_tells_cells_and_times()
    {
        _folder.Write("notebooks/good.dib", "#!markdown\n\n# A\n\n#!csharp\n\n1 + 1\n");

        var result = await DibProcess.RunAsync(_folder.Path, "run");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Errors);
        Assert.Matches(@"notebooks.good\.dib: 2 cells, 1 run in \d+\.\d+ s, median \d+\.\d+ s", result.Output);
    }

    [Fact]
    public async Task A_failed_cell_is_1_and_its_place_can_be_clicked()
    {
        _folder.Write("bad.dib", "#!markdown\n\n# A\n\n#!csharp\n\nvar x = 1;\nthrow new Exception(\"no\");\n");

        var result = await DibProcess.RunAsync(_folder.Path, "run", "bad.dib");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("bad.dib:8: cell 2: System.Exception: no", result.Errors.Trim());
    }

    [Fact]
    public async Task A_notebook_that_dies_takes_no_other_down()
    {
        _folder.Write("notebooks/a.dib", "#!csharp\n\nEnvironment.Exit(0);");
        _folder.Write("notebooks/b.dib", "#!csharp\n\n\"well\"");
        _folder.Write("notebooks/c.dib", "#!csharp\n\nint F(int x) => F(x + 1) + 1;\nF(1)");

        var result = await DibProcess.RunAsync(_folder.Path, "export", "--output", "pages");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("well", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "pages", "b.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Environment.Exit", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "pages", "a.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("stack overflow", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "pages", "c.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains(Path.Combine(_folder.Path, "pages", "index.html"), result.Output, StringComparison.Ordinal);
        Assert.Equal(["a.html", "b.html", "c.html", "index.html"], Directory.GetFiles(Path.Combine(_folder.Path, "pages")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_timeout_is_3()
    {
        _folder.Write("slow.dib", "#!csharp\n\nwhile (true) { }");

        var result = await DibProcess.RunAsync(_folder.Path, "run", "slow.dib", "--timeout", "0.5");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("slow.dib:3: cell 1: Timed out: This cell ran longer than 0.5 s", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unreadable_files_are_2_and_the_others_run_all_the_same()
    {
        _folder.Write("meta.dib", "#!meta\n{ oops\n\n#!csharp\n1");
        _folder.Write("latin.dib", [.. "#!markdown\ncaf"u8, 0xE9]);
        _folder.Write("good.dib", "#!csharp\n\n1");

        var result = await DibProcess.RunAsync(_folder.Path, "run", "missing.dib", "meta.dib", "latin.dib", "good.dib");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("missing.dib: there is no such file", result.Errors, StringComparison.Ordinal);
        Assert.Contains("meta.dib:2: the JSON after #!meta is broken", result.Errors, StringComparison.Ordinal);
        Assert.Contains("latin.dib:2: is not UTF-8", result.Errors, StringComparison.Ordinal);
        Assert.Contains("good.dib: 1 cells, 1 run", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no folder \"notebooks\" here", "run")]
    [InlineData("there is no .dib file in this folder", "run", "empty")]
    [InlineData("--timeout must be a number of seconds above 0", "run", "--timeout", "0")]
    [InlineData("--workers must be from 1 to 256", "run", "--workers", "0")]
    [InlineData("--memory must be at least 200 MB", "run", "--memory", "1")]
    [InlineData("--nonsense", "run", "--nonsense")]
    [InlineData("nonsense", "nonsense")]
    public async Task Bad_usage_is_2_and_says_what_is_wrong(string sentence, params string[] arguments)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "empty"));

        var result = await DibProcess.RunAsync(_folder.Path, arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(sentence, result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_is_1_with_findings_and_0_without()
    {
        _folder.Write("good.dib", "#!csharp\n\n1");
        _folder.Write("bad.dib", "#!markdown\n\nx\n\n#!fsharp\n\n1");

        var good = await DibProcess.RunAsync(_folder.Path, "check", "good.dib");
        var bad = await DibProcess.RunAsync(_folder.Path, "check", "bad.dib");

        Assert.Equal(0, good.ExitCode);
        Assert.Equal(1, bad.ExitCode);
        Assert.StartsWith("bad.dib:7: language: ", bad.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    [InlineData("export")]
    public async Task Help_has_examples_and_the_exit_codes(string command)
    {
        var result = await DibProcess.RunAsync(_folder.Path, command, "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Examples:", result.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes: 0 all well, 1 a cell failed", result.Output, StringComparison.Ordinal);
    }
}
