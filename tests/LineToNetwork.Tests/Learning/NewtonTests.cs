using CsCheck;
using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Learning;

/// <summary>Newton's method: one jump for a bowl, few for anything like one, and a sentence where there is no bottom.</summary>
public sealed class NewtonTests
{
    [Fact]
    public void One_jump_reaches_the_bottom_of_the_cars_bowl_by_nudging_alone()
    {
        var cars = Datasets.Stopping();
        double[] speed = cars.Column(car => car.Speed);
        double[] distance = cars.Column(car => car.Distance);

        var path = Newton.Minimize((a, b) => Loss.Squared.Of(new Line(a, b), speed, distance), start: (0, 0));

        Assert.Equal(1, path.Last.Number);
        Assert.Equal(DescentEnding.Arrived, path.Ending);
        Assert.Equal(3.932409, path.Last.Knobs[0], 1e-5);
        Assert.Equal(-17.579095, path.Last.Knobs[1], 1e-4);
        Assert.Equal("1 jump took the loss from 2498 to 227.1. Another jump would hardly move: this is the bottom.", path.Verdict);
    }

    [Fact]
    public void One_jump_reaches_the_bottom_of_every_bowl() =>
        Gen.Select(Points.Any, Gen.Double[-10, 10], Gen.Double[-10, 10]).Sample((points, a, b) =>
        {
            var (x, y) = points;
            var path = Newton.Minimize(Loss.Squared.On(x, y), (a, b), steps: 1);
            var exact = Exact.Line(x, y);
            Assert.Equal(exact.Slope, path.Last.Knobs[0], 1e-5 * (1 + Math.Abs(exact.Slope)));
            Assert.Equal(exact.Intercept, path.Last.Knobs[1], 1e-5 * (1 + Math.Abs(exact.Intercept) + 100 * Math.Abs(exact.Slope)));
        });

    [Fact]
    public void A_curve_that_is_no_bowl_takes_several_jumps_each_much_nearer()
    {
        var path = Newton.Minimize(a => Math.Exp(a) - 2 * a, start: 2);

        Assert.InRange(path.Last.Number, 3, 7);
        Assert.Equal(Math.Log(2), path.Last.Knobs[0], 1e-8);
    }

    [Fact]
    public void Three_knobs_work_as_two_do()
    {
        var path = Newton.Minimize(k => Math.Pow(k[0] - 1, 2) + Math.Pow(k[1] + 2, 2) + k[2] * k[2] + k[0] * k[2], [5, 5, 5]);

        double[] gradient = [.. path.Last.Gradient];
        Assert.All(gradient, steepness => Assert.Equal(0, steepness, 1e-6));
        Assert.Equal(["knob 1", "knob 2", "knob 3"], path.KnobNames);
    }

    [Fact]
    public void A_hill_or_a_ramp_has_no_bottom_and_that_is_said()
    {
        var hill = Newton.Minimize(a => -a * a, start: 1);
        var ramp = Newton.Minimize((a, b) => a + b, start: (1, 1));

        Assert.Equal(DescentEnding.NoBottom, hill.Ending);
        Assert.Equal(DescentEnding.NoBottom, ramp.Ending);
        Assert.Single(hill.Steps);
        Assert.StartsWith("Stopped after 0 jumps: here the loss does not bend upwards", hill.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void A_jump_that_overshoots_wildly_ends_the_walk_with_a_sentence()
    {
        // Far out the curve is almost straight, so its parabola's bottom lies far beyond the real one.
        var path = Newton.Minimize(a => Math.Sqrt(1 + a * a), start: 3, steps: 30);

        Assert.True(path.Diverged);
        Assert.StartsWith("Stopped after ", path.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_jumps_are_said_to_be_too_few()
    {
        var path = Newton.Minimize(a => Math.Exp(a) - 2 * a, start: 2, steps: 1);

        Assert.Equal(DescentEnding.StepsUsedUp, path.Ending);
        Assert.EndsWith("Another jump would still move: ask for more.", path.Verdict, StringComparison.Ordinal);
    }
}
