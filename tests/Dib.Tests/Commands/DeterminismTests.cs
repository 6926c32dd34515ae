namespace Dib.Tests.Commands;

public sealed class DeterminismTests : IDisposable
{
    private const string Notebook = """
        #!markdown

        # Numbers and dates

        #!csharp

        Console.WriteLine($"{1234.5:N2} {0.1} {DateTime.UnixEpoch:D} {"I".ToLower()}");
        Console.WriteLine(DateTime.UnixEpoch.ToLocalTime());
        new[] { 1.5, -2.25 }

        #!csharp

        new[] { new { Date = DateTime.UnixEpoch, Price = 3.5m, Text = "ü <b>" } }

        #!csharp

        throw new InvalidOperationException("The same on every machine.");
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("de_DE.UTF-8", "America/New_York")]
    [InlineData("zh_CN.UTF-8", "Asia/Shanghai")]
    [InlineData("tr_TR.UTF-8", "Europe/Istanbul")]
    public async Task Pages_have_the_same_bytes_whatever_the_machine_speaks(string language, string zone)
    {
        _folder.Write("notebooks/a.dib", Notebook);

        await ExportAsync("first", "C", "UTC");
        await ExportAsync("second", language, zone);

        Assert.Equal(Pages("first"), Pages("second"));
    }

    private Task<DibResult> ExportAsync(string output, string language, string zone) => DibProcess.RunAsync(
        _folder.Path,
        new Dictionary<string, string> { ["LANG"] = language, ["LC_ALL"] = language, ["TZ"] = zone },
        "export",
        "--output",
        output);

    private string[] Pages(string folder) =>
        [.. Directory.GetFiles(Path.Combine(_folder.Path, folder)).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
}
