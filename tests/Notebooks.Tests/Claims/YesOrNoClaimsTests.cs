using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace Notebooks.Tests.Claims;

/// <summary>The numbers that the notebook 06-yes-no names in its prose.</summary>
public sealed class YesOrNoClaimsTests
{
    private static readonly double[] Hours = Datasets.Hours().Column(student => student.Hours);
    private static readonly double[] Passed = Datasets.Hours().Column(student => student.Passed);

    [Fact]
    public void The_best_line_leaves_the_stretch_from_0_to_1()
    {
        var line = Exact.Line(Hours, Passed);
        Assert.Equal(1.49, line.At(7), 2);
        Assert.Equal(-0.15, line.At(0), 2);
    }

    [Fact]
    public void With_a_at_4_the_S_goes_from_almost_no_to_almost_yes_within_about_an_hour() =>
        Assert.InRange((Sigmoid.ScoreFor(0.9) - Sigmoid.ScoreFor(0.1)) / 4, 0.9, 1.2);

    [Fact]
    public void With_a_at_minus_1_and_b_at_4_those_who_studied_little_pass()
    {
        var turned = new Line(-1, 4);
        Assert.True(Sigmoid.At(turned.At(1)) > 0.9);
        Assert.True(Sigmoid.At(turned.At(7)) < 0.1);
    }

    [Theory]
    [InlineData(0.5, 0.69)]
    [InlineData(0.25, 1.39)]
    [InlineData(0.2, 1.61)]
    public void Surprises_are_as_the_prose_says(double probability, double surprise) =>
        Assert.Equal(surprise, Loss.CrossEntropy.Function(probability, 1), 2);

    [Fact]
    public void Confidently_wrong_the_square_is_nearly_level_and_surprise_is_not()
    {
        Assert.Equal(-0.005, Loss.SquaredOfScore.Derivative(-6, 1), 3);
        Assert.InRange(Loss.CrossEntropyOfScore.Derivative(-6, 1), -1, -0.99);
        Assert.InRange(Loss.SquaredOfScore.Function(-8, 1), 0.99, 1);
        Assert.Equal(8, Loss.CrossEntropyOfScore.Function(-8, 1), 2);
    }

    [Fact]
    public void In_20_steps_the_square_hardly_moves_and_surprise_changes_its_mind()
    {
        Assert.InRange(After20Steps(Loss.SquaredOfScore), -6, -5.8);
        Assert.InRange(After20Steps(Loss.CrossEntropyOfScore), 2, 4);
    }

    [Fact]
    public void Descent_takes_1729_steps_and_Newton_5_jumps_to_the_published_knobs()
    {
        var slow = LogisticRegression.Descend(Hours, Passed, learningRate: 0.5, steps: 5000, tolerance: 1e-7).Path;
        var fast = LogisticRegression.Newton(Hours, Passed).Path;
        Assert.Equal((1729, 5), (slow.Last.Number, fast.Last.Number));
        Assert.All([slow.Last.Knobs, fast.Last.Knobs], knobs => Assert.Equal((1.5046, -4.0777), (Math.Round(knobs[0], 4), Math.Round(knobs[1], 4))));
    }

    [Fact]
    public void One_of_four_passes_after_2_hours_and_seven_of_eight_after_4()
    {
        var model = LogisticRegression.Newton(Hours, Passed).Model;
        Assert.Equal(0.25, model.Probability(2), 0.01);
        Assert.Equal(0.875, model.Probability(4), 0.01);
        Assert.Equal(0.9, model.Probability(4.17), 0.001);
    }

    [Fact]
    public void The_ten_clear_students_have_no_bottom()
    {
        var clear = Datasets.Hours().Where(student => student.Hours is < 1.6 or > 4.1).ToList();
        var path = LogisticRegression.Newton(clear.Column(student => student.Hours), clear.Column(student => student.Passed)).Path;
        Assert.Equal(10, clear.Count);
        Assert.Equal(DescentEnding.GrowsForEver, path.Ending);
    }

    [Theory]
    [InlineData(1, -2, -3)]
    [InlineData(-1, 1, 2)]
    [InlineData(2, -2, 0)]
    public void The_border_comes_to_rest_in_the_same_place(double a1, double a2, double b)
    {
        var points = Datasets.Blobs(120, noise: 1, seed: 1);
        var inputs = points.Columns(("x", point => point.X), ("y", point => point.Y));
        var kinds = points.Column(point => point.Label);
        var best = LogisticRegression.Newton(inputs, kinds).Path;
        Assert.Equal(DescentEnding.Arrived, best.Ending);

        var walk = GradientDescent.Minimize(LogisticRegression.Objective(inputs, kinds), [a1, a2, b], learningRate: 1, steps: 100);
        Assert.Equal(best.Last.Loss, walk.Last.Loss, 0.002);
    }

    private static double After20Steps(Loss loss) =>
        GradientDescent.Minimize(score => loss.Function(score, 1), start: -6, learningRate: 1, steps: 20).Last.Knobs[0];
}
