using System.Xml.Linq;
using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Plotly.Thumbnails;

namespace LineToNetwork.Plotly.Tests;

/// <summary>The small still picture that every flat figure brings with it.</summary>
public sealed class ThumbnailTests
{
    private const int FewBytes = 8_000;

    public static TheoryData<string> FlatFigures =>
        [.. Gallery.Still.Concat(Gallery.Moving).Where(entry => !entry.Value().First.Marks.Any(mark => mark.IsInSpace)).Select(entry => entry.Key)];

    [Theory]
    [MemberData(nameof(FlatFigures))]
    public void Every_flat_figure_has_one_of_few_bytes_and_only_numbers(string name)
    {
        var svg = Of((Gallery.Still.GetValueOrDefault(name) ?? Gallery.Moving[name])());

        Assert.InRange(svg.Length, 200, FewBytes);
        var picture = XElement.Parse(svg);
        Assert.NotNull(picture.Attribute("data-thumbnail"));
        Assert.All(
            picture.Descendants("path").Select(path => path.Attribute("d")!.Value),
            data => Assert.Matches(@"^M[-MZhv \d.]+$", data));
    }

    [Fact]
    public void It_stands_in_a_template_of_the_figures_html()
    {
        var html = Rendered.Html(Gallery.Still["points"]());

        Assert.Contains($"<template>{Of(Gallery.Still["points"]())}</template>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_in_space_has_none_and_a_row_takes_the_first_that_has_one()
    {
        var (space, flat) = (Gallery.Still["surface"](), Gallery.Still["points"]());

        Assert.Null(Thumbnail.Of([space]));
        Assert.Equal(Of(flat), Thumbnail.Of([space, flat]));
        Assert.DoesNotContain("data-thumbnail", Rendered.Html(space), StringComparison.Ordinal);
    }

    [Fact]
    public void What_plays_is_shown_at_its_end()
    {
        var figure = Figure.Play("step", Enumerable.Range(1, 5), step => Plot.Line([0, 5], [0, step], "model")).YAxis("y", 0, 5);

        Assert.Equal(Of(Plot.Line([0, 5], [0, 5], "model").YAxis("y", 0, 5)), Of(figure));
    }

    [Fact]
    public void A_dot_stands_where_its_axes_say()
    {
        var svg = XElement.Parse(Of(Plot.Points([2, 100], [30, 30]).XAxis("x", 0, 4).YAxis("y", 0, 40)));

        Assert.Equal("M148 39h0", svg.Descendants("path").First().Attribute("d")!.Value);
    }

    [Fact]
    public void An_axis_of_factors_is_one()
    {
        var svg = XElement.Parse(Of(Plot.Points([1, 10, 100], [1, 10, 100]).LogX().LogY().XAxis("x", 1, 100).YAxis("y", 1, 100)));

        Assert.Equal("M0 156h0M148 78h0M296 0h0", svg.Descendants("path").First().Attribute("d")!.Value);
    }

    [Fact]
    public void Every_ink_has_a_colour_for_each_theme() =>
        Assert.All(Enum.GetNames<Ink>(), ink => Assert.Matches("^color=\"#[0-9a-f]{6}\" style=\"color:light-dark\\(#[0-9a-f]{6},#[0-9a-f]{6}\\)\"$", Inks.Attributes(ink)));

    [Fact]
    public void A_level_of_a_round_hill_is_a_ring_and_of_a_crater_two()
    {
        var grid = Grid.Of((x, y) => Math.Sqrt((x * x) + (y * y)), Series.Between(-2, 2, 33), Series.Between(-2, 2, 33));

        var hill = Assert.Single(new LevelShapes(grid, 33, height => -height).Above(-1));
        Assert.All(hill, point => Assert.InRange(Math.Sqrt((point.X * point.X) + (point.Y * point.Y)), 0.97, 1.03));

        // What is above reaches the grid's rim, which closes it, and has the crater as a hole.
        Assert.Equal(2, new LevelShapes(grid, 33, height => height).Above(1).Count());
    }

    private static string Of(Figure figure) => Thumbnail.Of([figure])!;
}
