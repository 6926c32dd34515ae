using AngleSharp.Dom;

namespace Notebooks.Tests;

/// <summary>An exercise begins unsolved, its folded solution solves it, and neither ever throws.</summary>
public sealed class ExerciseTests(ExportedCourse course)
{
    public static TheoryData<string> EveryNotebook => Course.EveryNotebook;

    [Theory]
    [MemberData(nameof(EveryNotebook))]
    public void Every_start_value_says_not_yet(string name)
    {
        var verdicts = Verdicts(course.Document(name));
        Assert.Equal(Exercise.Of(Course.Read(name)).Length, verdicts.Length);
        Assert.All(verdicts, verdict => Assert.Equal("not-yet", verdict));
    }

    [Theory]
    [MemberData(nameof(EveryNotebook))]
    public void Every_folded_solution_is_right(string name)
    {
        var verdicts = Verdicts(course.SolvedDocument(name));
        Assert.Equal(Exercise.Of(Course.Read(name)).Length, verdicts.Length);
        Assert.All(verdicts, verdict => Assert.Equal("yes", verdict));
    }

    private static string?[] Verdicts(IDocument page) =>
        [.. page.QuerySelectorAll("[data-verdict]").Select(verdict => verdict.GetAttribute("data-verdict"))];
}
