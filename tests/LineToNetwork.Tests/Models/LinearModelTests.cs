using LineToNetwork.Data;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Models;

/// <summary>Models of several inputs, with a plain answer and with a probability.</summary>
public sealed class LinearModelTests
{
    private static readonly LinearModel Price = new(["pages", "colour"], [0.1, 12], 10);

    [Fact]
    public void A_model_adds_up_its_knobs_times_the_inputs()
    {
        Assert.Equal(54, Price.At(320, 1), 12);
        Assert.Equal([20, 32], Price.At(Columns.Of(("pages", [100, 100]), ("colour", [0, 1]))));
        Assert.Equal(12, Price["colour"]);
        Assert.Equal("y = 0.1·pages + 12·colour + 10", Price.ToString());
    }

    [Fact]
    public void Knobs_of_a_search_become_a_model_with_the_constant_last()
    {
        var model = LinearModel.Of(["pages", "colour"], [0.1, 12, 10]);

        Assert.Equal(Price.Knobs, model.Knobs);
        Assert.Equal(10, model.Constant);
    }

    [Fact]
    public void Wrong_inputs_are_refused_with_the_right_ones()
    {
        AssertSays("inputs has 1 numbers; this model has 2 inputs: pages, colour.", () => Price.At(320));
        AssertSays("There is no input named weight; there are: pages, colour.", () => _ = Price["weight"]);
        AssertSays(
            "inputs has the columns colour, pages; this model has the inputs pages, colour.",
            () => Price.At(Columns.Of(("colour", [0]), ("pages", [100]))));
        AssertSays("names has 2 values and knobs has 1;", () => _ = new LinearModel(["x", "y"], [1], 0));
    }

    [Fact]
    public void A_logistic_model_answers_with_probabilities()
    {
        var model = new LogisticModel(new LinearModel(["x", "y"], [1, 1], -2));
        var inputs = Columns.Of(("x", [0, 1, 2]), ("y", [0, 1, 2]));

        Assert.Equal(0.5, model.Probability(1, 1), 12);
        Assert.Equal(Sigmoid.At(2), model.Probability(inputs)[2], 12);
        Assert.Equal(2.0 / 3, model.Accuracy(inputs, [0, 1, 0]), 12);
        Assert.Equal("p = sigmoid(1·x + 1·y - 2)", model.ToString());
    }

    [Fact]
    public void The_dividing_line_is_where_the_probability_is_one_half()
    {
        var model = new LogisticModel(new LinearModel(["x", "y"], [3, -2], 1));

        var line = model.DividingLine();

        Assert.Equal(0.5, model.Probability(4, line.At(4)), 12);
        Assert.Throws<InvalidOperationException>(() => new LogisticModel(new LinearModel(["x"], [1], 0)).DividingLine());
        Assert.Throws<InvalidOperationException>(() => new LogisticModel(new LinearModel(["x", "y"], [1, 0], 0)).DividingLine());
    }

    private static void AssertSays(string message, Action action) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(action).Message, StringComparison.Ordinal);
}
