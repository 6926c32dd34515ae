using Dib.Execution;
using Dib.Execution.Running;
using Dib.Notebooks;

namespace Dib.Tests.Execution;

/// <summary>Notebooks that try to take dib down: each costs itself only, and shows how far it came.</summary>
public sealed class HostileNotebookTests(RunnerFixture runner)
{
    private static readonly RunOptions Impatient = new() { Timeout = TimeSpan.FromSeconds(2), Workers = 1 };

    [Fact]
    public async Task An_endless_loop_is_stopped()
    {
        var run = await RunnerFixture.RunAsync(Impatient, Notebook("while (true) { }"));

        AssertBrokenOff(run, RunEnding.TimedOut, "ran longer than 2 s");
    }

    [Fact]
    public async Task An_endless_wait_is_stopped()
    {
        var run = await RunnerFixture.RunAsync(Impatient, Notebook("await Task.Delay(-1);"));

        AssertBrokenOff(run, RunEnding.TimedOut, "--timeout");
    }

    [Fact]
    public async Task A_stack_overflow_is_explained()
    {
        var run = await runner.RunAsync(Notebook("int F(int x) => F(x + 1) + 1;\nF(1)"));

        AssertBrokenOff(run, RunEnding.ProcessDied, "stack overflow");
    }

    [Theory]
    [InlineData("Environment.Exit(0);")]
    [InlineData("Environment.Exit(7);")]
    public async Task Leaving_the_process_is_explained(string code)
    {
        var run = await runner.RunAsync(Notebook(code));

        AssertBrokenOff(run, RunEnding.ProcessDied, "Environment.Exit");
    }

    [Theory]
    [InlineData("Environment.FailFast(\"enough\");")]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess().Kill(); await Task.Delay(-1);")]
    public async Task A_process_that_dies_is_noticed(string code)
    {
        var run = await runner.RunAsync(Notebook(code));

        AssertBrokenOff(run, RunEnding.ProcessDied, "ended on its own");
    }

    [Fact]
    public async Task An_exception_on_another_thread_is_explained()
    {
        var run = await runner.RunAsync(Notebook("new System.Threading.Thread(() => throw new InvalidOperationException(\"elsewhere\")).Start();\nawait Task.Delay(-1);"));

        AssertBrokenOff(run, RunEnding.ProcessDied, "System.InvalidOperationException: elsewhere");
    }

    [Fact]
    public async Task A_notebook_that_takes_too_much_memory_is_stopped()
    {
        var run = await RunnerFixture.RunAsync(
            new RunOptions { MemoryMegabytes = 256, Workers = 1 },
            Notebook("var kept = new List<byte[]>();\nfor (var i = 0; i < 4096; i++) kept.Add(new byte[1 << 20]);"));

        // Memory can run out in the cell, which throws, or on one of dib's own threads beside it, which ends the process.
        Assert.True(run.Ending is RunEnding.Completed or RunEnding.ProcessDied, run.Ending.ToString());
        AssertBrokenOff(run, run.Ending, "more than the 256 MB");
    }

    [Fact]
    public async Task A_hundred_megabytes_of_text_are_cut_off()
    {
        var run = await runner.RunAsync(Notebook("var line = new string('x', 99);\nfor (var i = 0; i < 1_000_000; i++) Console.WriteLine(line);"));

        AssertBrokenOff(run, RunEnding.Completed, "wrote more than 1,000,000 characters");
        Assert.Equal(1_000_000, run.Cells[1].Outputs.OfType<ConsoleText>().Sum(text => text.Text.Length));
    }

    [Fact]
    public async Task A_million_values_are_cut_off()
    {
        var run = await runner.RunAsync(Notebook("for (var i = 0; i < 1_000_000; i++) i.Display();"));

        AssertBrokenOff(run, RunEnding.Completed, "showed more than 1,000 values");
        Assert.Equal(1_000, run.Cells[1].Outputs.OfType<DisplayedValue>().Count());
    }

    [Fact]
    public async Task A_cell_that_ignores_the_limit_fails_all_the_same()
    {
        var run = await runner.RunAsync(Notebook("for (var i = 0; i < 2_000; i++) { try { i.Display(); } catch (Exception) { } }"));

        AssertBrokenOff(run, RunEnding.Completed, "showed more than 1,000 values");
    }

    [Fact]
    public async Task Megabytes_written_past_the_console_do_not_block()
    {
        var run = await runner.RunAsync("""
            #!csharp

            using (var native = Console.OpenStandardOutput())
            {
                for (var i = 0; i < 3_000; i++) native.Write(new byte[1024]);
            }

            "after"
            """);

        Assert.Equal("after", Shown.Last(run));
    }

    [Fact]
    public async Task Reading_the_console_gives_its_end()
    {
        var run = await runner.RunAsync("#!csharp\n\nConsole.ReadLine() ?? \"nothing\"");

        Assert.Equal("nothing", Shown.Last(run));
    }

    [Theory]
    [InlineData("System.Threading.Thread.CurrentThread.Name = null; Environment.SetEnvironmentVariable(\"DIB_TEST\", \"left\");")]
    [InlineData("System.Globalization.CultureInfo.DefaultThreadCurrentCulture = new(\"de-DE\");")]
    [InlineData("var timer = new System.Threading.Timer(_ => Console.WriteLine(\"stray\"), null, 0, 1);")]
    [InlineData("Task.Run(() => { while (true) Console.WriteLine(\"stray\"); });")]
    [InlineData("new System.Threading.Thread(() => { while (true) Console.WriteLine(\"stray\"); }) { IsBackground = true }.Start();")]
    [InlineData("Formatter.Register<int>(x => \"changed\", \"text/html\");")]
    [InlineData("Console.SetOut(System.IO.TextWriter.Null);")]
    public async Task Nothing_that_a_notebook_leaves_behind_reaches_the_next_one(string code)
    {
        await using var runner = new NotebookRunner(new RunOptions { Workers = 1 });
        using var folder = new TemporaryFolder();
        var progress = new RunnerFixture.NoProgress();
        NotebookSource Source(string name, string text) => new(folder.Write(name, text), DibParser.Parse(text));

        var runs = await runner.RunAsync(
            [
                Source("first.dib", $"#!csharp\n\n{code}\n"),
                Source("second.dib", "#!csharp\n\nConsole.WriteLine(Environment.GetEnvironmentVariable(\"DIB_TEST\"));\nawait Task.Run(() => Console.WriteLine(1.5));\n12"),
            ],
            progress,
            TestContext.Current.CancellationToken);

        Assert.True(runs[0].Succeeded, Shown.Last(runs[0]));
        Assert.Equal("\n1.5|12", Shown.Last(runs[1]));
    }

    private static string Notebook(string code) =>
        $"#!csharp\n\nConsole.WriteLine(\"first\");\n\n#!csharp\n\nConsole.Write(\"\");\n{code}\n\n#!csharp\n\n\"never\"\n\n#!markdown\n\nlast\n";

    private static void AssertBrokenOff(NotebookRun run, RunEnding ending, string sentence)
    {
        Assert.Equal(ending, run.Ending);
        Assert.False(run.Succeeded);
        Assert.Equal([CellStatus.Succeeded, CellStatus.Failed, CellStatus.NotRun, CellStatus.Succeeded], run.Cells.Select(cell => cell.Status));
        Assert.Equal("first", Shown.By(run.Cells[0]));
        Assert.Contains(sentence, Shown.Failure(run).Message, StringComparison.Ordinal);
    }
}
