using LineToNetwork.Display;
using LineToNetwork.Figures;

namespace LineToNetwork.Tests.Figures;

public sealed class DescriptionTests
{
    [Fact]
    public void A_figure_describes_its_marks_its_axes_and_its_controls()
    {
        var figure = Figure.Turn("a", (0, 1, 3), a => Plot.Points([1, 2, 3], [4, 5, 6], "books") + Plot.Line(x => a * x, 0, 3, "model"))
            .Title("Price grows with pages").XAxis("pages").YAxis("price");

        Assert.Equal(
            "Price grows with pages. The figure shows 3 points named books and a line named model. Across: pages; up: price. A slider sets a from 0 to 1.",
            figure.ToString());
    }

    [Fact]
    public void The_authors_sentence_comes_before_any_other() =>
        Assert.Equal("Dots rise.", (Plot.Points([1], [2]) + Plot.Point(3, 4)).AltText("Dots rise.").ToString());

    [Fact]
    public void One_is_not_many()
    {
        Assert.Contains("1 point.", Plot.Point(1, 2).ToString(), StringComparison.Ordinal);
        Assert.Contains("100,000 points.", Plot.Points(Enumerable.Range(0, 100_000).Select(i => (double)i), new double[100_000]).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_place_of_a_sentence_is_filled()
    {
        var figure = Plot.Surface((a, b) => a * b, (0, 1), (0, 1)).XAxis("a").YAxis("b").ZAxis("loss") + Plot.Path([0, 1], [0, 1], [0, 1], "walk");

        Assert.DoesNotContain("{", figure.ToString(), StringComparison.Ordinal);
        Assert.Contains("a walk of 1 step named walk", figure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_display_attribute_has_the_shape_that_kernels_look_for()
    {
        var attribute = typeof(Figure).GetCustomAttributes(inherit: true).Single(found => found.GetType().Name == "TypeFormatterSourceAttribute");

        Assert.Equal(typeof(HtmlFormatterSource), attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute));
        Assert.Equal(["text/html"], (string[])attribute.GetType().GetProperty("PreferredMimeTypes")!.GetValue(attribute)!);
        Assert.NotNull(typeof(Figure).GetMethod("ToHtml", []));
    }
}
