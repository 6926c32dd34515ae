using LineToNetwork.Figures.Marks;
using LineToNetwork.Lessons;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Lessons;

public sealed class DepthGridTests
{
    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 120)]
    [InlineData(3, 240)]
    [InlineData(4, 60)]
    [InlineData(4, 1000)]
    public void Layers_have_as_nearly_the_knobs_asked_for_as_equal_widths_can(int depth, int knobs)
    {
        int Count(Layer[] layers) => Network.Create(seed: 1, 2, layers).Knobs.Length;
        var layers = DepthGrid.Layers(depth, knobs);
        var width = layers[0].Neurons;
        Layer[] OfWidth(int wide) => [.. Enumerable.Repeat(Layer.Relu(wide), depth), Layer.Sigmoid(1)];
        Assert.Equal(depth, layers.Length - 1);
        Assert.All(new[] { width - 1, width + 1 }, other => Assert.True(
            Math.Abs(Count(layers) - knobs) <= Math.Abs(Count(OfWidth(Math.Max(1, other))) - knobs)));
    }

    [Fact]
    public void The_middle_worst_and_best_of_the_starts_are_told()
    {
        // A score that depends only on the start: the seeds 1, 2, 3 give three different first knobs.
        var grid = DepthGrid.Measure([1, 2], [20, 40], starts: 3, network => network.Knobs[0]);
        double[] sorted = [.. Enumerable.Range(1, 3).Select(seed => (double)Network.Create(seed, 2, DepthGrid.Layers(2, 40)).Knobs[0]).Order()];
        Assert.Equal(sorted, new[] { grid.Worst(2, 40), grid.Middle(2, 40), grid.Best(2, 40) });
    }

    [Fact]
    public void The_drawing_has_a_cell_for_each_shape_with_its_numbers()
    {
        var texts = DepthGrid.Measure([1, 2], [20, 40, 80], starts: 2, _ => 0.87).Draw().First.Marks.OfType<TextMark>().ToList();
        Assert.Equal(Enumerable.Repeat("87 %", 6), texts[0].Texts);
        Assert.Equal(Enumerable.Repeat("87 to 87", 6), texts[1].Texts);
    }

    [Fact]
    public void A_shape_that_was_not_measured_is_an_error_that_lists_those_that_were()
    {
        var grid = DepthGrid.Measure([1, 2], [20], starts: 1, _ => 0);
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => grid.Middle(3, 20));
        Assert.Contains("measured were 1, 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_measure_is_an_error()
    {
        Assert.Throws<ArgumentException>(() => DepthGrid.Measure([], [20], 1, _ => 0));
        Assert.Throws<ArgumentException>(() => DepthGrid.Measure([0], [20], 1, _ => 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => DepthGrid.Measure([1], [20], 0, _ => 0));
    }
}
