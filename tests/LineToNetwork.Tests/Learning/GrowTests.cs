using CsCheck;
using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Learning;

/// <summary>Curves grown neuron by neuron: each one helps, and what is grown is the best with its neurons.</summary>
public sealed class GrowTests
{
    private static readonly double[] X = Spacing.Even(0, 10, 200);
    private static readonly double[] Wiggly = Array.ConvertAll(X, x => Math.Sin(x) + 0.5 * Math.Sin(3 * x + 1));

    [Fact]
    public void Sixty_four_hinges_come_close_to_a_wiggly_curve_and_each_one_helps()
    {
        double[] losses = Losses(Grow.Hinges(X, Wiggly, neurons: 64));

        Assert.Equal(64, losses.Length);
        Assert.All(losses.Zip(losses.Skip(1)), pair => Assert.True(pair.Second <= pair.First * (1 + 1e-9)));
        Assert.InRange(losses[0], 0.1, 1);
        Assert.InRange(losses[^1], 0, 1e-4);
    }

    [Fact]
    public void Soft_steps_do_the_same()
    {
        double[] losses = Losses(Grow.SoftSteps(X, Wiggly, neurons: 64));

        Assert.Equal(64, losses.Length);
        Assert.All(losses.Zip(losses.Skip(1)), pair => Assert.True(pair.Second <= pair.First * (1 + 1e-9)));
        Assert.InRange(losses[^1], 0, 1e-4);
    }

    [Fact]
    public void The_sizes_are_the_best_ones_for_the_chosen_hinges()
    {
        var grown = Grow.Hinges(X, Wiggly, neurons: 5)[4];

        var columns = Columns.Of([.. grown.Neurons.Select((neuron, index) =>
            ($"hinge {index}", Array.ConvertAll(X, x => neuron.Bend.Function(neuron.Weight * x + neuron.Bias))))]);
        var exact = Exact.Model(columns, Wiggly);

        Assert.All(grown.Neurons.Zip(exact.Knobs), pair => Assert.Equal(pair.Second, pair.First.Size, 1e-9));
        Assert.Equal(exact.Constant, grown.Constant, 1e-9);
    }

    [Fact]
    public void A_roof_is_found_exactly_with_its_hinges_and_then_growth_ends()
    {
        double[] x = Spacing.Even(0, 6, 61);
        var roof = new BentLine(0, Neuron.Hinge(1, at: 1), Neuron.Hinge(-2, at: 3), Neuron.Hinge(1, at: 5));

        var grown = Grow.Hinges(x, roof.At(x), neurons: 20);

        Assert.InRange(grown.Length, 3, 20);
        Assert.Equal(0, Loss.Squared.Of(grown[^1].At, x, roof.At(x)), 1e-20);
    }

    [Fact]
    public void More_neurons_never_fit_worse() =>
        Points.Any.Where(points => points.X.Distinct().Count() > 5).Sample(points =>
        {
            double[] losses = [.. Grow.Hinges(points.X, points.Y, 4).Select(line => Loss.Squared.Of(line.At, points.X, points.Y))];
            Assert.All(losses.Zip(losses.Skip(1)), pair => Assert.True(pair.Second <= pair.First * (1 + 1e-9) + 1e-18));
        });

    [Fact]
    public void A_level_line_needs_no_bend()
    {
        var grown = Assert.Single(Grow.Hinges([0, 1, 2, 3], [5, 5, 5, 5], neurons: 2));

        Assert.Equal(5, grown.At(1.5));
    }

    [Fact]
    public void Zero_neurons_and_too_few_points_are_refused()
    {
        Assert.StartsWith(
            "neurons is 0; it must be at least 1: without a neuron nothing bends.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Grow.Hinges(X, Wiggly, 0)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "x has 3 different values for 4 knobs; ask for fewer neurons or add points.",
            Assert.Throws<ArgumentException>(() => Grow.SoftSteps([1, 2, 3], [1, 2, 3], 3)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Grow.Hinges([1, 2, 3], [1, 2], 1));
        Assert.Throws<ArgumentException>(() => Grow.Hinges([1, 2, double.NaN], [1, 2, 3], 1));
    }

    private static double[] Losses(IEnumerable<BentLine> curves) =>
        [.. curves.Select(curve => Loss.Squared.Of(curve.At, X, Wiggly))];
}
