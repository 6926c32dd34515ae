using LineToNetwork.Figures.Marks;
using LineToNetwork.Lessons;

namespace LineToNetwork.Tests.Lessons;

public sealed class GradientCostTests
{
    private static readonly GradientCost[] Costs =
    [
        new(10, 1e-7, 4e-7, 1e-6, 10),
        new(1000, 1e-5, 4e-5, 1e-2, 1000),
        new(100_000, 1e-3, 5e-3, 100, 20),
    ];

    [Theory]
    [InlineData(10, 10)]
    [InlineData(100, 100)]
    [InlineData(1000, 1000)]
    [InlineData(10_000, 20)]
    public void Every_knob_is_nudged_up_to_a_thousand_and_then_a_sample(int knobs, int nudged)
    {
        var cost = GradientCost.Measure(knobs);
        Assert.Equal((knobs, nudged), (cost.Knobs, cost.Nudged));
    }

    [Fact]
    public void Nudging_a_thousand_knobs_takes_many_times_as_long_as_backprop() =>
        Assert.InRange(GradientCost.Measure(1000).Ratio, 20, double.PositiveInfinity);

    [Fact]
    public void Backprop_is_a_forward_pass_and_more()
    {
        var cost = GradientCost.Measure(1000);
        Assert.True(cost.Backprop > cost.Forward);
    }

    [Fact]
    public void The_chart_says_which_part_was_scaled_up()
    {
        var lines = GradientCost.Chart(Costs).First.Marks.OfType<LineMark>().ToDictionary(line => line.Name!);
        Assert.Equal([10, 1000, 100_000], lines["backprop"].X);
        Assert.Equal([10, 1000], lines["nudging every knob"].X);
        Assert.Equal([1000, 100_000], lines["nudging 20 knobs, scaled up to all"].X);
        Assert.Equal(Stroke.Dashed, lines["nudging 20 knobs, scaled up to all"].Stroke);
    }

    [Fact]
    public void The_chart_has_axes_of_factors_and_its_title_tells_the_last_measurement()
    {
        var picture = GradientCost.Chart(Costs).First;
        Assert.True(picture.X.IsLogarithmic is true && picture.Y.IsLogarithmic is true);
        Assert.Equal("100,000 knobs: 100 seconds by nudging, 5 ms by backprop", picture.Title);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(1_000_001)]
    public void Too_few_or_too_many_knobs_are_an_error_that_says_the_number(int knobs) => Assert.Contains(
        $"knobs is {knobs}", Assert.Throws<ArgumentOutOfRangeException>(() => GradientCost.Measure(knobs)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_chart_needs_two_measurements() => Assert.Throws<ArgumentException>(() => GradientCost.Chart(Costs[0]));
}
