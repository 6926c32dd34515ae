using System.IO.Compression;
using Dib.Tests.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dib.Tests.Execution;

public sealed class ReferenceTests(RunnerFixture runner) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("lib/Greeting.dll")]
    [InlineData("./lib/Greeting.dll")]
    [InlineData("ABSOLUTE")]
    public async Task A_library_is_loaded_by_its_path(string path)
    {
        WriteLibrary("lib/Greeting.dll", "hello");
        path = path == "ABSOLUTE" ? Path.Combine(_folder.Path, "lib/Greeting.dll") : path;

        var run = await runner.RunAsync(_folder, $"#!csharp\n\n#r \"{path}\"\nvar g = Greeting.Text;\n\n#!csharp\n\n$\"{{g}} {{Greeting.Text}}\"");

        Assert.Equal("hello hello", Shown.Last(run));
    }

    [Fact]
    public async Task A_path_in_an_imported_file_counts_from_the_notebook()
    {
        WriteLibrary("lib/Greeting.dll", "hello");
        _folder.Write("parts/setup.dib", "#!csharp\n\n#r \"lib/Greeting.dll\"\n");

        var run = await runner.RunAsync(_folder, "#!csharp\n\n#!import parts/setup.dib\n\n#!csharp\n\nGreeting.Text");

        Assert.Equal("hello", Shown.Last(run));
    }

    [Fact]
    public async Task Two_notebooks_may_use_different_libraries_of_one_name()
    {
        WriteLibrary("a/Greeting.dll", "first");
        WriteLibrary("b/Greeting.dll", "second");

        var first = await runner.RunAsync(_folder, "#!csharp\n\n#r \"a/Greeting.dll\"\nGreeting.Text");
        var second = await runner.RunAsync(_folder, "#!csharp\n\n#r \"b/Greeting.dll\"\nGreeting.Text");

        Assert.Equal("first", Shown.Last(first));
        Assert.Equal("second", Shown.Last(second));
    }

    [Fact]
    public async Task A_part_of_the_framework_may_be_named_without_a_path()
    {
        var run = await runner.RunAsync(_folder, "#!csharp\n\n#r \"System.Text.Json\"\nSystem.Text.Json.JsonSerializer.Serialize(1)");

        Assert.Equal("1", Shown.Last(run));
    }

    [Fact]
    public async Task A_missing_library_is_named_with_the_mend()
    {
        var run = await runner.RunAsync(_folder, "#!csharp\n\n\n#r \"lib/Missing.dll\"\n1");

        Assert.Contains("\"lib/Missing.dll\"", Shown.Failure(run).Message, StringComparison.Ordinal);
        Assert.Contains("if the folder was moved, build again", Shown.Failure(run).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_library_is_refused()
    {
        _folder.Write("lib/Greeting.dll", "text");

        var run = await runner.RunAsync(_folder, "#!csharp\n\n#r \"lib/Greeting.dll\"\n1");

        Assert.False(run.Succeeded);
        Assert.NotEmpty(Shown.Failure(run).Message);
    }

    [Theory]
    [InlineData("nuget:")]
    [InlineData("nuget: A, 1, 2")]
    [InlineData("nuget: A,")]
    public async Task A_package_reference_of_the_wrong_form_shows_the_right_one(string argument)
    {
        var run = await runner.RunAsync(_folder, $"#!csharp\n\n#r \"{argument}\"\n1");

        Assert.Contains("#r \"nuget: Id, Version\"", Shown.Failure(run).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_comes_from_the_configured_source_and_a_missing_one_is_named()
    {
        WriteLibrary("built/Greeting.dll", "from a package");
        WritePackage("source/Greeting.1.2.3.nupkg", "built/Greeting.dll");
        _folder.Write("nuget.config", "<configuration><packageSources><clear /><add key=\"here\" value=\"source\" /></packageSources></configuration>");
        _folder.Write("good.dib", "#!csharp\n\n#r \"nuget: Greeting, 1.2.3\"\nConsole.WriteLine(Greeting.Text);\nSystem.IO.File.WriteAllText(\"said.txt\", Greeting.Text);");
        _folder.Write("bad.dib", "#!csharp\n\n#r \"nuget: Missing.Package, 1.0.0\"\n1");
        var environment = new Dictionary<string, string>
        {
            ["NUGET_PACKAGES"] = Path.Combine(_folder.Path, "packages"),
            ["XDG_DATA_HOME"] = Path.Combine(_folder.Path, "cache"),
            ["LOCALAPPDATA"] = Path.Combine(_folder.Path, "cache"),
        };

        var result = await DibProcess.RunAsync(_folder.Path, environment, "run", "good.dib", "bad.dib");
        Directory.Delete(Path.Combine(_folder.Path, "source"), recursive: true);
        var offline = await DibProcess.RunAsync(_folder.Path, environment, "run", "good.dib");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("from a package", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "said.txt"), TestContext.Current.CancellationToken));
        Assert.Contains("bad.dib:3: cell 1: A package cannot be restored: The package Missing.Package 1.0.0 could not be restored", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("good.dib:", result.Errors, StringComparison.Ordinal);
        Assert.Equal(0, offline.ExitCode);
    }

    private void WriteLibrary(string name, string text)
    {
        var compilation = CSharpCompilation.Create(
            "Greeting",
            [CSharpSyntaxTree.ParseText($"public static class Greeting {{ public static string Text => \"{text}\"; }}", cancellationToken: TestContext.Current.CancellationToken)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        _folder.Write(name, image.ToArray());
    }

    private void WritePackage(string name, string library)
    {
        const string Description = """
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata><id>Greeting</id><version>1.2.3</version><authors>us</authors><description>Says a word.</description></metadata>
            </package>
            """;
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var writer = new StreamWriter(archive.CreateEntry("Greeting.nuspec").Open()))
            {
                writer.Write(Description);
            }

            archive.CreateEntryFromFile(Path.Combine(_folder.Path, library), "lib/net8.0/Greeting.dll");
        }

        _folder.Write(name, stream.ToArray());
    }
}
