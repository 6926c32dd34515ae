using CsCheck;
using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Learning;

/// <summary>Walking downhill: it arrives where it should, keeps its path, and says when and why it went wrong.</summary>
public sealed class GradientDescentTests
{
    [Fact]
    public void Cars_reach_the_published_line_to_four_decimals()
    {
        var cars = Datasets.Stopping();
        double[] speed = cars.Column(car => car.Speed);
        double[] distance = cars.Column(car => car.Distance);

        var path = GradientDescent.Minimize(
            Loss.Squared.On(speed, distance), start: (0, 0), learningRate: 0.003, steps: 40_000);

        var (a, b) = path.Last;
        Assert.Equal(3.9324, a, 5e-5);
        Assert.Equal(-17.5791, b, 5e-5);
        Assert.False(path.Diverged);
    }

    [Fact]
    public void Cars_reach_it_by_nudging_alone_when_the_speeds_are_standardized()
    {
        var cars = Datasets.Stopping();
        var speed = Standardized.Of(cars.Column(car => car.Speed));
        double[] distance = cars.Column(car => car.Distance);

        var path = GradientDescent.Minimize(
            (a, b) => Loss.Squared.Of(new Line(a, b), speed.Values, distance), start: (0, 0), learningRate: 0.3, steps: 40);

        var (slope, intercept) = path.Last;
        var line = speed.Original(new Line(slope, intercept));
        Assert.Equal(3.9324, line.Slope, 5e-5);
        Assert.Equal(-17.5791, line.Intercept, 5e-5);
    }

    [Fact]
    public void Kepler_s_exponent_is_found_on_the_logarithms()
    {
        var planets = Datasets.Planets();
        double[] distance = planets.Column(planet => Math.Log(planet.Distance));
        double[] period = planets.Column(planet => Math.Log(planet.Period));

        var path = GradientDescent.Minimize(Loss.Squared.On(distance, period), (0, 0), learningRate: 0.1, steps: 2000);

        Assert.Equal(1.499713, path.Last.Knobs[0], 5e-7);
    }

    [Fact]
    public void The_path_holds_the_start_and_every_step_with_knobs_loss_and_gradient()
    {
        var path = GradientDescent.Minimize(a => a * a, start: 1, learningRate: 0.25, steps: 3);

        Assert.Equal([0, 1, 2, 3], path.Steps.Select(step => step.Number));
        Assert.All(path.Knob(0).Zip([1, 0.5, 0.25, 0.125]), pair => Assert.Equal(pair.Second, pair.First, 1e-9));
        Assert.All(path.Losses.Zip([1, 0.25, 0.0625, 0.015625]), pair => Assert.Equal(pair.Second, pair.First, 1e-9));
        Assert.Equal(2, path.First.Gradient[0], 1e-9);
        Assert.Equal("3 steps took the loss from 1 to 0.01563. It is still falling: more steps will lower it further.", path.Verdict);
    }

    [Fact]
    public void A_small_enough_step_never_raises_the_loss() =>
        Gen.Select(Points.Any, Gen.Double[-10, 10], Gen.Double[-10, 10]).Sample((points, a, b) =>
        {
            var (x, y) = points;
            // The bowl's largest bend is at most 2·mean(x² + 1); a step of one over it cannot overshoot.
            double learningRate = 0.5 / x.Average(value => value * value + 1);
            var path = GradientDescent.Minimize(Loss.Squared.On(x, y), (a, b), learningRate, steps: 20);
            Assert.All(path.Losses.Zip(path.Losses.Skip(1)), pair =>
                Assert.True(pair.Second <= pair.First * (1 + 1e-12), $"{pair.First} rose to {pair.Second}"));
        });

    [Fact]
    public void Moving_every_y_up_moves_the_whole_walk_up_with_it() =>
        Gen.Select(Points.Any, Gen.Double[-50, 50]).Sample((points, lift) =>
        {
            var (x, y) = points;
            double learningRate = 0.5 / x.Average(value => value * value + 1);
            var walk = GradientDescent.Minimize(Loss.Squared.On(x, y), (0, 0), learningRate, steps: 10);
            var lifted = GradientDescent.Minimize(
                Loss.Squared.On(x, Array.ConvertAll(y, value => value + lift)), (0, lift), learningRate, steps: 10);
            Assert.Equal(walk.Last.Knobs[0], lifted.Last.Knobs[0], 1e-8);
            Assert.Equal(walk.Last.Knobs[1] + lift, lifted.Last.Knobs[1], 1e-8);
        });

    [Fact]
    public void A_learning_rate_that_is_too_large_keeps_the_path_up_to_the_blow_up_and_says_so()
    {
        var cars = Datasets.Stopping();
        var loss = Loss.Squared.On(cars.Column(car => car.Speed), cars.Column(car => car.Distance));

        var path = GradientDescent.Minimize(loss, (0, 0), learningRate: 0.01, steps: 1000);

        Assert.True(path.Diverged);
        Assert.Equal(DescentEnding.BlewUp, path.Ending);
        Assert.InRange(path.Steps.Length, 3, 50);
        Assert.All(path.Steps, step => Assert.True(double.IsFinite(step.Loss)));
        Assert.Matches(
            "^The walk blew up: at step [0-9]+ the loss is .+e[0-9]+, at the start it was 2498\\. The steps are too long: try a learning rate of 0.003.$",
            path.Verdict);
    }

    [Fact]
    public void A_loss_that_rises_slowly_is_called_a_rise()
    {
        var path = GradientDescent.Minimize(a => a * a, start: 1, learningRate: 1.05, steps: 5);

        Assert.True(path.Diverged);
        Assert.StartsWith("5 steps took the loss up from 1 to 2.594", path.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void A_walk_out_of_the_function_s_range_ends_before_the_step_that_is_no_number()
    {
        var path = GradientDescent.Minimize(a => -Math.Log(a), start: 1, learningRate: 0.5, steps: 50);
        Assert.False(path.Diverged);

        var off = GradientDescent.Minimize(a => a - Math.Log(a), start: 0.1, learningRate: 10, steps: 50);
        var stops = GradientDescent.Minimize(a => a * Math.Log(a), start: 5, learningRate: 3, steps: 50);

        Assert.False(double.IsNaN(off.Last.Loss));
        Assert.Equal(DescentEnding.LossIsNoNumber, stops.Ending);
        Assert.True(stops.Diverged);
        Assert.Equal(
            "The walk ended at step 0: one step further the loss is not a finite number. The steps are too long: try a learning rate of 1.",
            stops.Verdict);
    }

    [Fact]
    public void Zero_steps_give_a_path_with_the_start_alone()
    {
        var path = GradientDescent.Minimize((a, b) => a * a + b * b, (3, 4), learningRate: 0.1, steps: 0);

        var only = Assert.Single(path.Steps);
        Assert.Equal([3, 4], only.Knobs);
        Assert.Equal("No step was taken: the loss at the start is 25. Ask for at least one step.", path.Verdict);
    }

    [Fact]
    public void A_tolerance_ends_the_walk_where_it_is_flat()
    {
        var path = GradientDescent.Minimize(a => a * a, start: 1, learningRate: 0.25, steps: 1000, tolerance: 1e-3);

        Assert.Equal(DescentEnding.Arrived, path.Ending);
        Assert.Equal(11, path.Last.Number);
        Assert.StartsWith("11 steps took the loss from 1 to ", path.Verdict, StringComparison.Ordinal);
        Assert.EndsWith("It hardly changes any more.", path.Verdict, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-0.1, "learningRate is -0.1; it must be positive and finite: try 0.01.")]
    [InlineData(0, "learningRate is 0; it must be positive and finite: try 0.01.")]
    [InlineData(double.NaN, "learningRate is NaN; it must be positive and finite: try 0.01.")]
    public void A_learning_rate_that_is_not_positive_is_refused_with_the_mend(double learningRate, string message)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() =>
            GradientDescent.Minimize(a => a * a, 1, learningRate, steps: 5));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Negative_steps_and_impossible_starts_are_refused()
    {
        Assert.StartsWith(
            "steps is -1; it must be at least 0: 0 stays at the start.",
            Assert.Throws<ArgumentOutOfRangeException>(() => GradientDescent.Minimize(a => a, 1, 0.1, steps: -1)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "start[1] is NaN;",
            Assert.Throws<ArgumentException>(() => GradientDescent.Minimize((a, b) => a, (1, double.NaN), 0.1, 5)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "start: the loss or its steepness is not a finite number there; start somewhere else.",
            Assert.Throws<ArgumentException>(() => GradientDescent.Minimize(Math.Log, -1, 0.1, 5)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => GradientDescent.Minimize(knobs => 0, [], 0.1, 5));
    }

    [Fact]
    public void Two_knobs_fall_out_of_a_step_and_any_other_number_is_refused()
    {
        var (a, b) = GradientDescent.Minimize((p, q) => p * p + q * q, (3, 4), 0.1, 0).Last;
        Assert.Equal((3, 4), (a, b));

        var three = GradientDescent.Minimize(knobs => knobs.Sum(knob => knob * knob), [1, 2, 3], 0.1, 1).Last;
        Assert.Throws<InvalidOperationException>(() => (a, b) = three);
    }

    [Fact]
    public void A_sample_of_the_path_holds_its_first_and_last_step()
    {
        var path = GradientDescent.Minimize(a => a * a, start: 1, learningRate: 0.1, steps: 99);

        Assert.Equal([0, 33, 66, 99], path.Sample(4).Select(step => step.Number));
        Assert.Equal(100, path.Sample(500).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => path.Sample(1));
    }

    [Fact]
    public void A_path_shows_itself_as_a_short_table_with_its_verdict()
    {
        var path = GradientDescent.Minimize((a, b) => a * a + b * b, (3, 4), learningRate: 0.25, steps: 100);

        string html = path.ToHtml();

        Assert.Equal(["step", "a", "b", "loss"], path.ToTable().Headings);
        Assert.Equal(7, path.ToTable().Rows.Length);
        Assert.Equal(["0", "3", "4", "25"], path.ToTable().Rows[0]);
        Assert.Contains("<table", html, StringComparison.Ordinal);
        Assert.EndsWith($"{path.Verdict}</p>", html, StringComparison.Ordinal);
        Assert.Equal(path.Verdict, path.ToString());
    }

    [Fact]
    public void A_walk_of_one_hundred_thousand_steps_does_not_exhaust_anything()
    {
        var path = GradientDescent.Minimize(a => a * a, start: 1, learningRate: 1e-6, steps: 100_000);

        Assert.Equal(100_001, path.Steps.Length);
    }
}
