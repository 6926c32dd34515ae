using System.Text.RegularExpressions;
using Dib.Notebooks;

namespace Notebooks.Tests;

/// <summary>Every notebook has the same shape, so that a reader knows where things are.</summary>
public sealed partial class HouseShapeTests
{
    private const int MostLinesInACell = 15;

    public static TheoryData<string> EveryNotebook => Course.EveryNotebook;

    [Theory]
    [MemberData(nameof(EveryNotebook))]
    public void It_opens_with_a_question_and_what_the_reader_needs(string name)
    {
        var opening = Course.Read(name).Cells[0];
        Assert.Equal("markdown", opening.Language);
        Assert.Matches(@"^# .+\?\n", opening.Text);
        Assert.All(["**You will see**", "**You need**", "**Time**"], line => Assert.Contains(line, opening.Text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryNotebook))]
    public void It_says_what_to_do_when_the_library_is_missing(string name) =>
        Assert.Contains("`dotnet build`", Course.Read(name).Cells[0].Text, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(EveryNotebook))]
    public void Its_first_code_imports_the_library_and_does_nothing_else(string name) =>
        Assert.Equal("#!import setup.dib", Course.Read(name).Cells.First(cell => cell.IsCode).Text);

    [Theory]
    [MemberData(nameof(EveryNotebook))]
    public void Its_cells_are_short(string name) => Assert.All(
        Course.Read(name).Cells.Where(cell => cell.IsCode),
        cell => Assert.True(
            Lines(cell) <= MostLinesInACell, $"{name}.dib:{cell.Line}: {Lines(cell)} lines; at most {MostLinesInACell} show one idea."));

    [Theory]
    [MemberData(nameof(EveryNotebook))]
    public void It_gives_the_reader_two_to_four_exercises(string name)
    {
        var notebook = Course.Read(name);
        Assert.Contains(notebook.Cells, cell => cell.Text.Contains("## Your turn", StringComparison.Ordinal));
        Assert.InRange(Exercise.Of(notebook).Length, 2, 4);
    }

    [Theory]
    [MemberData(nameof(EveryNotebook))]
    public void It_closes_with_what_we_can_do_and_a_reader_s_question(string name)
    {
        var closing = Course.Read(name).Cells[^1].Text;
        Assert.All(
            ["**Now:**", "**Not yet:**", "**New words:**", "A reader asked"],
            line => Assert.Contains(line, closing, StringComparison.Ordinal));
        var words = NewWords().Match(closing).Value;
        Assert.InRange(Italic().Count(words), 0, 3);
    }

    [Theory]
    [MemberData(nameof(EveryNotebook))]
    public void Its_links_lead_to_notebooks_that_exist(string name) => Assert.All(
        NotebookLink().Matches(Course.Prose(name)),
        link => Assert.Contains(link.Groups["name"].Value, Course.Names));

    [Fact]
    public void Each_notebook_leads_to_the_next_by_its_title() => Assert.All(
        Course.Names.Zip(Course.Names.Skip(1)),
        pair => Assert.EndsWith(
            $"Next: [{Title(pair.Second)}]({pair.Second}.dib)", Course.Read(pair.First).Cells[^1].Text.TrimEnd(), StringComparison.Ordinal));

    private static string Title(string name) => Course.Read(name).Cells[0].Text.Split('\n')[0][2..];

    private static int Lines(Cell cell) => cell.Text.Split('\n').Length;

    [GeneratedRegex(@"\*\*New words:\*\*.*?(?=\n\n|$)", RegexOptions.Singleline)]
    private static partial Regex NewWords();

    [GeneratedRegex(@"(?<!\*)\*[^*]+\*(?!\*)")]
    private static partial Regex Italic();

    [GeneratedRegex(@"\]\((?<name>[^)/]+)\.dib\)")]
    private static partial Regex NotebookLink();
}
