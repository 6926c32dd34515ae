using CsCheck;
using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Learning;

/// <summary>Yes or no: the published knobs by both ways, exact derivatives, and classes that cannot be learned.</summary>
public sealed class LogisticRegressionTests
{
    private static readonly double[] Hours = Datasets.Hours().Column(student => student.Hours);
    private static readonly double[] Passed = Datasets.Hours().Column(student => student.Passed);

    [Fact]
    public void Hours_reach_the_published_knobs_by_Newton_in_a_few_jumps()
    {
        var (model, path) = LogisticRegression.Newton(Hours, Passed);

        Assert.Equal(1.504645, model.Score["x"], 5e-7);
        Assert.Equal(-4.077713, model.Score.Constant, 5e-7);
        Assert.InRange(path.Last.Number, 4, 8);
        Assert.Equal(DescentEnding.Arrived, path.Ending);
    }

    [Fact]
    public void Hours_reach_the_published_knobs_by_descent_in_many_steps()
    {
        var (model, path) = LogisticRegression.Descend(Hours, Passed, learningRate: 0.5, steps: 20_000, tolerance: 1e-7);

        Assert.Equal(1.5046, model.Score["x"], 5e-5);
        Assert.Equal(-4.0777, model.Score.Constant, 5e-5);
        Assert.Equal(DescentEnding.Arrived, path.Ending);
        Assert.InRange(path.Last.Number, 500, 20_000);
    }

    [Fact]
    public void The_recipe_of_the_line_finds_them_too()
    {
        double Surprise(double a, double b) =>
            Loss.CrossEntropyOfScore.Of(new Line(a, b).At(Hours), Passed);

        var jumps = Newton.Minimize(Surprise, start: (0, 0));
        var steps = GradientDescent.Minimize(Surprise, start: (0, 0), learningRate: 0.5, steps: 5000);

        Assert.Equal(1.504645, jumps.Last.Knobs[0], 1e-5);
        Assert.Equal(1.5046, steps.Last.Knobs[0], 5e-5);
        Assert.Equal(-4.0777, steps.Last.Knobs[1], 5e-5);
    }

    [Fact]
    public void The_exact_gradient_matches_nudging_to_a_millionth()
    {
        var points = Datasets.Moons(60, noise: 0.2, seed: 3);
        var objective = LogisticRegression.Objective(
            points.Columns(("x", point => point.X), ("y", point => point.Y)), points.Column(point => point.Label));

        Gen.Double[-5, 5].Array[3].Sample(knobs =>
        {
            double[] exact = objective.Gradient(knobs);
            double[] nudged = Steepness.Gradient(objective.Value, knobs);
            double scale = exact.Max(Math.Abs) + 1e-3;
            Assert.All(exact.Zip(nudged), pair => Assert.Equal(pair.First / scale, pair.Second / scale, 1e-6));
        });
    }

    [Fact]
    public void The_exact_second_derivatives_match_nudging()
    {
        var objective = LogisticRegression.Objective(Columns.Of(("x", Hours)), Passed);

        double[,] exact = objective.Hessian([0.7, -2]);
        double[,] nudged = Curvature.Of(objective.Value, [0.7, -2]);

        Assert.Equal(exact[0, 0], nudged[0, 0], 1e-7);
        Assert.Equal(exact[0, 1], nudged[0, 1], 1e-7);
        Assert.Equal(exact[1, 1], nudged[1, 1], 1e-7);
    }

    [Fact]
    public void Two_clouds_are_told_apart_by_a_line()
    {
        var points = Datasets.Blobs(200, noise: 0.8, seed: 2);
        var inputs = points.Columns(("x", point => point.X), ("y", point => point.Y));
        double[] labels = points.Column(point => point.Label);

        var (byDescent, path) = LogisticRegression.Descend(inputs, labels, learningRate: 1, steps: 500);
        var (byNewton, _) = LogisticRegression.Newton(inputs, labels);

        Assert.True(byNewton.Accuracy(inputs, labels) > 0.9);
        Assert.True(path.Last.Loss < path.First.Loss / 3);
        Assert.Equal(byNewton.Score["x"], byDescent.Score["x"], 0.05);
    }

    [Theory]
    [InlineData("rings")]
    [InlineData("xor")]
    public void The_right_columns_tell_apart_what_no_line_can(string shape)
    {
        var points = shape == "rings" ? Datasets.Rings(200, 0.25, 1) : Datasets.Xor(200, 0.1, 1);
        double[] labels = points.Column(point => point.Label);
        var line = points.Columns(("x", point => point.X), ("y", point => point.Y));
        var bent = shape == "rings"
            ? points.Columns(("x²", point => point.X * point.X), ("y²", point => point.Y * point.Y))
            : line.With("x·y", points.Column(point => point.X * point.Y));

        double byLine = LogisticRegression.Newton(line, labels).Model.Accuracy(line, labels);
        double byColumns = LogisticRegression.Newton(bent, labels).Model.Accuracy(bent, labels);

        Assert.InRange(byLine, 0.4, 0.7);
        Assert.InRange(byColumns, 0.9, 1);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    public void Jumps_never_land_higher_however_many_columns_there_are(int degree)
    {
        var points = Datasets.Moons(200, 0.15, 1);
        var columns = Basis.MonomialsOfTwo(degree).Columns(points.Column(point => point.X), points.Column(point => point.Y));

        var (_, path) = LogisticRegression.Newton(columns, points.Column(point => point.Label), steps: 50);

        Assert.NotEqual(DescentEnding.BlewUp, path.Ending);
        Assert.All(path.Steps.Zip(path.Steps.Skip(1)), pair => Assert.True(pair.Second.Loss <= pair.First.Loss * (1 + 1e-12)));
        Assert.True(path.Last.Loss < 0.2, path.Verdict);
    }

    [Fact]
    public void Perfectly_separable_classes_are_stopped_with_a_sentence_by_descent()
    {
        var (model, path) = LogisticRegression.Descend([1, 2, 3, 4], [0, 0, 1, 1], learningRate: 50, steps: 100_000);

        Assert.Equal(DescentEnding.GrowsForEver, path.Ending);
        Assert.False(path.Diverged);
        Assert.True(path.Last.Loss < 1e-3);
        Assert.True(path.Last.Number < 100_000);
        Assert.True(Math.Abs(model.Score.Constant) > 10);
        Assert.Matches(
            "^Stopped after [0-9]+ steps: every answer is right already. From here larger knobs only make the model more certain, without end; the one farthest from 0 is now .+$",
            path.Verdict);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(3)]
    public void Perfectly_separable_classes_are_stopped_with_a_sentence_by_Newton(int steps)
    {
        var (_, path) = LogisticRegression.Newton([1, 2, 3, 4], [0, 0, 1, 1], steps);

        Assert.Equal(DescentEnding.GrowsForEver, path.Ending);
        Assert.Equal(["a", "b"], path.KnobNames);
        Assert.All(path.Steps, step => Assert.True(step.Knobs.All(double.IsFinite)));
    }

    [Fact]
    public void A_tolerance_does_not_call_endless_growth_an_arrival()
    {
        var (_, path) = LogisticRegression.Descend([1, 2, 3, 4], [0, 0, 1, 1], learningRate: 5, steps: 10_000, tolerance: 0.01);

        Assert.Equal(DescentEnding.GrowsForEver, path.Ending);
    }

    [Fact]
    public void Labels_other_than_0_and_1_are_refused_by_place_and_value()
    {
        var error = Assert.Throws<ArgumentException>(() => LogisticRegression.Newton([1, 2, 3], [0, 1, 2]));

        Assert.StartsWith(
            "labels[2] is 2; a yes-or-no question has the answers 1 and 0: write 1 for yes and 0 for no.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => LogisticRegression.Descend([1, 2], [0, double.NaN], 0.1, 5));
    }

    [Fact]
    public void A_single_class_is_refused_with_the_mend()
    {
        var error = Assert.Throws<ArgumentException>(() => LogisticRegression.Descend([1, 2, 3], [1, 1, 1], 0.1, 5));

        Assert.StartsWith(
            "labels is 1 in every row; there is nothing to tell apart: add rows with the other answer.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Different_lengths_and_no_rows_are_refused()
    {
        Assert.Throws<ArgumentException>(() => LogisticRegression.Newton([1, 2, 3], [0, 1]));
        Assert.Throws<ArgumentException>(() => LogisticRegression.Newton([], []));
    }
}
