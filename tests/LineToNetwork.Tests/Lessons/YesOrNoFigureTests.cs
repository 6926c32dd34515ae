using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Lessons;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Lessons;

/// <summary>The pictures of yes-or-no questions: squashed lines, touching lines and dividing lines.</summary>
public sealed class YesOrNoFigureTests
{
    private static readonly double[] Hours = Datasets.Hours().Column(student => student.Hours);
    private static readonly double[] Passed = Datasets.Hours().Column(student => student.Passed);
    private static readonly LabelledPoint[] Corners = [new(-1, -1, 0), new(-1, 1, 0), new(1, -1, 1), new(1, 1, 1)];

    [Fact]
    public void A_squashed_line_can_be_drawn_on_its_axes() => Assert.Contains(
        "students", SquashedLine.Of(new Line(1.5, -4), Hours, Passed).Title("The students").ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_squashed_line_wants_answers_of_yes_and_no() =>
        Assert.Throws<ArgumentException>(() => SquashedLine.Of(new Line(1, 0), [1, 2], [0, 2]));

    [Fact]
    public void A_squashed_line_wants_an_answer_for_every_dot() =>
        Assert.Throws<ArgumentException>(() => SquashedLine.Of(new Line(1, 0), [1, 2], [1]));

    [Fact]
    public void A_walking_squashed_line_says_its_knobs_with_two_decimals() => Assert.Contains(
        "squash(1.23·x - 4.57)",
        SquashedLine.Along(Trail.Through((1.2345, -4.5678)), Hours, Passed).ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void A_touching_line_says_the_loss_and_its_steepness() => Assert.Contains(
        "Surprise: loss 0.693, steepness -0.5",
        TouchingLine.On(Loss.CrossEntropyOfScore, "Surprise", answer: 1, score: (-8, 4), start: 0).ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void A_dividing_line_says_how_many_points_are_right() => Assert.Contains(
        "75 % right", DividingLine.Of(Model(0.5, 1, 0.6), Corners).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_model_without_a_border_still_has_a_picture() => Assert.Contains(
        "50 % right", DividingLine.Of(Model(0, 0, 0), Corners).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_learning_dividing_line_starts_from_its_last_step()
    {
        var inputs = Corners.Columns(("x", point => point.X), ("y", point => point.Y));
        var loss = LogisticRegression.Objective(inputs, Corners.Column(point => point.Label));
        var path = GradientDescent.Minimize(loss, [-1, 0, 0], learningRate: 1, steps: 40);
        Assert.Contains("Step 40: 100 % right", DividingLine.Learning(path, Corners).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dividing_line_needs_a_model_of_two_inputs() => Assert.Throws<ArgumentException>(
        () => DividingLine.Of(new LogisticModel(new LinearModel(["x"], [1], 0)), Corners));

    private static LogisticModel Model(double a1, double a2, double constant) =>
        new(new LinearModel(["x", "y"], [a1, a2], constant));
}
