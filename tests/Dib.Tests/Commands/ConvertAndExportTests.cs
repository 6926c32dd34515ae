namespace Dib.Tests.Commands;

public sealed class ConvertAndExportTests : IDisposable
{
    private const string Notebook = "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"aliases\":[],\"name\":\"csharp\"}]}}\n\n#!markdown\n\n# A\n\n#!csharp\n\n1 + 1\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Converting_there_and_back_gives_the_same_bytes()
    {
        var original = _folder.Write("a.dib", Notebook);

        var there = await DibProcess.RunAsync(_folder.Path, "convert", "a.dib", "a.ipynb");
        var back = await DibProcess.RunAsync(_folder.Path, "convert", "a.ipynb", "b.dib");

        Assert.Equal((0, 0), (there.ExitCode, back.ExitCode));
        Assert.Equal(await File.ReadAllBytesAsync(original, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(Path.Combine(_folder.Path, "b.dib"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("b.dib: exists already", "convert", "a.dib", "b.dib")]
    [InlineData("a.txt: is neither .dib nor .ipynb", "convert", "a.dib", "a.txt")]
    [InlineData("none.dib: there is no such file", "convert", "none.dib", "c.ipynb")]
    [InlineData("broken.ipynb:1: this is not a Jupyter notebook", "convert", "broken.ipynb", "c.dib")]
    [InlineData("c.dib: cell 1 cannot stand in a .dib file", "convert", "split.ipynb", "c.dib")]
    public async Task What_cannot_be_converted_says_why(string sentence, params string[] arguments)
    {
        _folder.Write("a.dib", Notebook);
        _folder.Write("b.dib", Notebook);
        _folder.Write("broken.ipynb", "{ no");
        _folder.Write("split.ipynb", "{\"cells\":[{\"cell_type\":\"code\",\"metadata\":{},\"outputs\":[],\"source\":\"1\\n#!markdown\\n2\"}],\"metadata\":{},\"nbformat\":4,\"nbformat_minor\":5}");

        var result = await DibProcess.RunAsync(_folder.Path, arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(sentence, result.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "c.dib")));
    }

    [Fact]
    public async Task Export_writes_every_format_asked_for()
    {
        _folder.Write("notebooks/a.dib", Notebook);

        var result = await DibProcess.RunAsync(_folder.Path, "export", "--format", "html", "ipynb", "--format", "md", "--assets", "shared");

        Assert.Equal("", result.Errors);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["a.html", "a.ipynb", "a.md", "index.html"], Directory.GetFiles(Path.Combine(_folder.Path, "site")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("```text\n2\n```", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "site", "a.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_2()
    {
        _folder.Write("notebooks/a.dib", Notebook);
        _folder.Write("taken", "a file");

        var result = await DibProcess.RunAsync(_folder.Path, "export", "--output", "taken");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("taken: nothing can be written there", result.Errors, StringComparison.Ordinal);
    }
}
