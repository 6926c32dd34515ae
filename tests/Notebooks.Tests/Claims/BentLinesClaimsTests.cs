using System.Collections.Immutable;
using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace Notebooks.Tests.Claims;

/// <summary>The numbers in the prose of notebooks/08-bent-lines.dib.</summary>
public sealed class BentLinesClaimsTests
{
    private static readonly double[] X = Spacing.Even(0, 10, 201);

    [Fact]
    public void Three_hinges_of_2_minus_4_and_2_are_the_bump()
    {
        var bump = new BentLine(0, Neuron.Hinge(2, at: 4), Neuron.Hinge(-4, at: 5), Neuron.Hinge(2, at: 6));

        Assert.All(X, x => Assert.Equal(Math.Max(0, 2 - (2 * Math.Abs(x - 5))), bump.At(x), 1e-12));
        Assert.Equal(1, bump.At(5.5), 1e-12);
    }

    [Fact]
    public void From_8_hinges_to_16_the_error_falls_to_a_twentieth_and_from_32_to_64_to_a_tenth()
    {
        double[] errors = Errors(Grow.Hinges(X, X.Column(Wave), 64), Wave);

        Assert.InRange(errors[7] / errors[15], 18, 22);
        Assert.InRange(errors[31] / errors[63], 9, 11);
        Assert.True(errors[63] > 0);
    }

    [Fact]
    public void Up_to_16_neurons_both_bends_do_about_equally_well_and_then_soft_steps_win_on_a_smooth_curve()
    {
        double[] hinges = Errors(Grow.Hinges(X, X.Column(Wave), 64), Wave);
        double[] soft = Errors(Grow.SoftSteps(X, X.Column(Wave), 64), Wave);

        Assert.All(Enumerable.Range(0, 16), index => Assert.InRange(hinges[index] / soft[index], 0.3, 3));
        Assert.True(soft[63] < hinges[63] / 1000);
    }

    [Fact]
    public void On_a_curve_with_corners_hinges_win_from_16_neurons_on()
    {
        double[] hinges = Errors(Grow.Hinges(X, X.Column(Zigzag), 64), Zigzag);
        double[] soft = Errors(Grow.SoftSteps(X, X.Column(Zigzag), 64), Zigzag);

        Assert.All([16, 24, 32, 48, 64], neurons => Assert.True(hinges[neurons - 1] < soft[neurons - 1]));
        Assert.True(hinges[47] < 1e-20);
    }

    [Fact]
    public void Eight_hinges_are_a_level_line_where_the_wave_has_two_humps()
    {
        var eight = Grow.Hinges(X, X.Column(Wave), 8)[7];
        double[] heights = [.. X.Where(x => x <= 2.8).Select(eight.At)];

        Assert.True(heights.Max() - heights.Min() < 0.02);
        Assert.Equal(2, Enumerable.Range(1, 59).Count(index => Wave(X[index]) > Math.Max(Wave(X[index - 1]), Wave(X[index + 1]))));
    }

    [Fact]
    public void One_of_the_eight_hinges_has_become_useless()
    {
        var eight = Grow.Hinges(X, X.Column(Wave), 8)[7];

        Assert.Single(eight.Neurons, neuron => Math.Abs(neuron.Size) < 0.05);
    }

    [Fact]
    public void A_network_of_one_input_and_64_neurons_has_193_knobs() =>
        Assert.Equal((3 * 64) + 1, Network.Create(seed: 1, 1, Layer.Relu(64), Layer.Linear(1)).Knobs.Length);

    private static double[] Errors(ImmutableArray<BentLine> grown, Func<double, double> curve) =>
        [.. grown.Select(sum => Loss.Squared.Of(sum.At, X, X.Column(curve)))];

    private static double Wave(double x) => Math.Sin(x) + (0.6 * Math.Sin(2.7 * x));

    private static double Zigzag(double x) => Math.Abs(((x + 0.37) % 2) - 1) + (0.5 * Math.Abs(((x + 0.7) % 3.3) - 1.65));
}
