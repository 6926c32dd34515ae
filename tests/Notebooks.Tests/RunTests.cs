namespace Notebooks.Tests;

/// <summary>Every notebook runs from top to bottom, and its page is fit for a USB stick.</summary>
public sealed class RunTests(ExportedCourse course)
{
    /// <summary>Of which plotly.js takes about 1.5.</summary>
    private const double LargestPageInMegabytes = 2.5;

    public static TheoryData<string> EveryNotebook => Course.EveryNotebook;

    [Fact]
    public void The_whole_course_runs_clean() => Assert.True(course.Export.ExitCode == 0, course.Export.Text);

    [Fact]
    public void The_whole_course_runs_clean_with_every_exercise_solved() =>
        Assert.True(course.SolvedExport.ExitCode == 0, course.SolvedExport.Text);

    [Fact]
    public async Task The_notebooks_keep_to_what_every_host_understands()
    {
        var check = await DibProcess.RunAsync("check", Course.Folder);
        Assert.True(check.ExitCode == 0, check.Text);
    }

    [Fact]
    public void The_index_shows_a_figure_of_every_notebook()
    {
        var pictures = course.Document("index").QuerySelectorAll(".card .thumbnail > svg");

        Assert.Equal(Course.Names.Count, pictures.Length);
        Assert.All(pictures, picture => Assert.True(picture.HasAttribute("data-thumbnail"), picture.OuterHtml));
    }

    [Theory]
    [MemberData(nameof(EveryNotebook))]
    public void A_page_is_small(string name) =>
        Assert.InRange(new FileInfo(course.PageOf(name)).Length / 1e6, 0, LargestPageInMegabytes);
}
