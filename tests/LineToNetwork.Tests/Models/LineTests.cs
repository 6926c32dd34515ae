using System.Globalization;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Models;

/// <summary>A line answers, shows its gaps, and writes itself as one writes it by hand.</summary>
public sealed class LineTests
{
    [Fact]
    public void A_line_answers_a_times_x_plus_b_for_one_and_for_many()
    {
        var line = new Line(0.2, 10);

        Assert.Equal(70, line.At(300), 12);
        Assert.Equal([10, 12], line.At([0, 10]));
    }

    [Theory]
    [InlineData(0.2, 10, "y = 0.2·x + 10")]
    [InlineData(3.932408759, -17.579094891, "y = 3.93241·x - 17.5791")]
    [InlineData(-1, 0, "y = -1·x")]
    [InlineData(0, 0, "y = 0·x")]
    [InlineData(1e20, 1.5e-7, "y = 1e20·x + 1.5e-7")]
    [InlineData(double.NaN, double.NegativeInfinity, "y = NaN·x - ∞")]
    public void A_line_prints_as_a_formula_in_every_culture(double slope, double intercept, string text)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(text, new Line(slope, intercept).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_line_shows_itself_as_html_with_its_text_escaped()
    {
        string html = new Line(2, 1).ToHtml();

        Assert.Equal("<div class=\"ltn-formula\">y = 2&#183;x + 1</div>", html);
    }

    [Fact]
    public void A_residual_is_positive_where_the_point_lies_above_the_line() =>
        Assert.Equal([1, -2], new Line(1, 0).Residuals([1, 2], [2, 0]));

    [Fact]
    public void Residuals_of_broken_data_name_the_argument_the_place_and_the_mend()
    {
        var line = new Line(1, 0);

        var lengths = Assert.Throws<ArgumentException>(() => line.Residuals([1, 2], [1]));
        Assert.StartsWith(
            "x has 2 values and y has 1; they belong together in pairs: give one value of y for every value of x.", lengths.Message, StringComparison.Ordinal);
        var notANumber = Assert.Throws<ArgumentException>(() => line.Residuals([1, 2, 3], [1, double.NaN, 3]));
        Assert.StartsWith(
            "y[1] is NaN; every value must be a finite number: remove or repair that row.", notANumber.Message, StringComparison.Ordinal);
        var infinite = Assert.Throws<ArgumentException>(() => line.Residuals([1, double.PositiveInfinity], [1, 2]));
        Assert.StartsWith("x[1] is Infinity;", infinite.Message, StringComparison.Ordinal);
        var empty = Assert.Throws<ArgumentException>(() => line.Residuals([], []));
        Assert.StartsWith("x is empty; give at least one value.", empty.Message, StringComparison.Ordinal);
    }
}
