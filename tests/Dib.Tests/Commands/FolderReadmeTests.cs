using Dib.Commands;

namespace Dib.Tests.Commands;

/// <summary>The README.md beside notebooks names the whole and introduces it.</summary>
public sealed class FolderReadmeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("# A *course*\n\nFor all,\nwith [links](a.dib) and `code`.\n\nMore.\n", "A course", "For all, with links and code.")]
    [InlineData("before\n\n# Title\n\n## Below\n\ntext\n", "Title", "text")]
    [InlineData("# Title only\n", "Title only", null)]
    [InlineData("no heading\n", null, null)]
    [InlineData("", null, null)]
    public void Its_first_heading_and_the_paragraph_below_are_read_without_their_marks(string markdown, string? title, string? introduction)
    {
        _folder.Write("README.md", markdown);

        Assert.Equal(new FolderReadme(title, introduction), FolderReadme.Beside(Path.Combine(_folder.Path, "a.dib")));
    }

    [Fact]
    public void Without_one_nothing_is_said() =>
        Assert.Equal(new FolderReadme(null, null), FolderReadme.Beside(Path.Combine(_folder.Path, "a.dib")));
}
