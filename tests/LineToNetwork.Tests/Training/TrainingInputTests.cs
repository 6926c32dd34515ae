using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Training;

/// <summary>Bad input is refused with a sentence that names the thing, its value and the mend.</summary>
public sealed class TrainingInputTests
{
    private static readonly Network Small = Network.Create(seed: 1, 2, Layer.Tanh(3), Layer.Sigmoid(1));
    private static readonly double[][] TwoRows = [[1, 2], [3, 4]];

    [Fact]
    public void Examples_of_another_width_are_refused_with_both_widths() => Refused(
        "The examples have 3 inputs and the network 2 → 3 tanh → 1 sigmoid (13 knobs) takes in 2. Create the network with 3 inputs.",
        () => Small.Train(Examples.Of([[1, 2, 3]], [1])));

    [Fact]
    public void Targets_of_another_width_are_refused_with_both_widths() => Refused(
        "The examples have 2 targets and the network 2 → 3 tanh → 1 sigmoid (13 knobs) has 1 outputs. Give its last layer 2 neurons.",
        () => Small.Train(Examples.Of(TwoRows, TwoRows)));

    [Fact]
    public void A_label_out_of_range_is_refused_with_its_example()
    {
        Refused(
            "Example 1 has label 2; the network 2 → 3 tanh → 1 sigmoid (13 knobs) knows the classes 0 to 1. Give its last layer 3 neurons, with Layer.Softmax(3).",
            () => Small.Train(Examples.Of(TwoRows, [1, 2])));
        Refused("labels[0] is -1; classes are numbered 0, 1, 2 and so on.", () => Examples.Of(TwoRows, [-1, 0]));
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(1e200, "1E+200")]
    public void A_number_that_is_not_finite_is_refused_with_its_example(double number, string text)
    {
        Refused($"inputs row 1, column 0 is {text}; every number must be finite.", () => Examples.Of([[1, 2], [number, 4]], [0, 1]));
        Refused($"targets row 0, column 0 is {text}; every number must be finite.", () => Examples.Of(TwoRows, [number, 0.0]));
    }

    [Fact]
    public void Rows_that_do_not_belong_together_are_refused()
    {
        Refused("inputs has 2 rows and labels has 1; give one for each row.", () => Examples.Of(TwoRows, [1]));
        Refused("inputs row 1 has 1 numbers and row 0 has 2; all rows must be equally wide.", () => Examples.Of([[1, 2], [3]], [0, 1]));
        Refused("inputs is empty; learning needs at least one row", () => Examples.Of(Array.Empty<double[]>(), new[] { 1.0 }));
        Refused("inputs is empty; learning needs at least one row", () => Examples.Of(Array.Empty<LabelledPoint>()));
        Refused("row is 2; there are 2 examples, counted from 0 to 1.", () => Examples.Of(TwoRows, [0, 1]).InputsOf(2));
    }

    [Fact]
    public void A_batch_larger_than_the_data_is_refused() => Refused(
        "BatchSize is 3 and there are 2 examples; a batch cannot be larger than the data. Use 2 or less.",
        () => Small.Train(Examples.Of(TwoRows, [0, 1]), new TrainingPlan { BatchSize = 3 }));

    [Fact]
    public void A_plan_refuses_values_that_make_no_training()
    {
        Refused("Epochs is 0; it must be at least 1.", () => new TrainingPlan { Epochs = 0 });
        Refused("BatchSize is -1; it must be at least 1.", () => new TrainingPlan { BatchSize = -1 });
        Refused("Patience is 0; it must be at least 1.", () => new TrainingPlan { Patience = 0 });
        Refused("Threads is 0; it must be at least 1.", () => new TrainingPlan { Threads = 0 });
        Refused("WeightDecay is -1; it must be 0 or a small positive number: try 0.001.", () => new TrainingPlan { WeightDecay = -1 });
        Refused("Snapshots is 1; it must be 0, or at least 2 for a start and an end: try 40.", () => new TrainingPlan { Snapshots = 1 });
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.1, "-0.1")]
    [InlineData(double.NaN, "NaN")]
    public void A_learning_rate_must_be_positive(double learningRate, string text)
    {
        foreach (var optimizer in new Func<double, Optimizer>[] { rate => Optimizer.Descent(rate), rate => Optimizer.Momentum(rate), rate => Optimizer.Adam(rate) })
        {
            Refused($"learningRate is {text}; it must be a positive number: try 0.01.", () => optimizer(learningRate));
        }
    }

    [Fact]
    public void Shares_of_an_optimizer_stay_below_one()
    {
        Refused("keep is 1; it is a share, at least 0 and below 1: try 0.9.", () => Optimizer.Momentum(0.1, keep: 1));
        Refused("keepMean is -0.5; it is a share, at least 0 and below 1: try 0.9.", () => Optimizer.Adam(0.1, keepMean: -0.5));
        Refused("keepSquare is 2; it is a share, at least 0 and below 1: try 0.999.", () => Optimizer.Adam(0.1, keepSquare: 2));
    }

    [Fact]
    public void A_loss_that_does_not_fit_the_last_layer_is_refused()
    {
        var examples = Examples.Of(TwoRows, [0, 1]);
        Refused(
            "The loss is surprise and the last layer tanh; surprise needs probabilities.",
            () => Network.Create(seed: 1, 2, Layer.Tanh(2)).Loss(examples, NetworkLoss.Surprise));
        Refused(
            "The loss is squared and the last layer a softmax; they do not go together.",
            () => Network.Create(seed: 1, 2, Layer.Softmax(2)).Loss(examples, NetworkLoss.Squared));
    }

    [Fact]
    public void Patience_needs_held_out_examples() => Refused(
        "Patience is 5 and HeldOut is not set; stopping early looks at held-out examples.",
        () => Small.Train(Examples.Of(TwoRows, [0, 1]), new TrainingPlan { Patience = 5 }));

    [Fact]
    public void Accuracy_needs_classes() => Refused(
        "The examples have no classes but numbers to answer",
        () => Small.Accuracy(Examples.Of(TwoRows, [0.5, 0.25])));

    [Fact]
    public void A_split_needs_a_share_and_two_examples()
    {
        Refused("heldOutShare is 1; it must lie between 0 and 1: try 0.2.", () => Examples.Of(TwoRows, [0, 1]).Split(1, seed: 1));
        Assert.Equal(
            "There is 1 example; two parts need at least 2.",
            Assert.Throws<InvalidOperationException>(() => Examples.Of([[1.0]], [1]).Split(0.5, seed: 1)).Message);
    }

    [Fact]
    public void A_split_loses_and_doubles_nothing()
    {
        var rows = Enumerable.Range(0, 10).Select(row => new[] { (double)row }).ToArray();

        var (learned, heldOut) = Examples.Of(rows, [.. Enumerable.Range(0, 10)]).Split(0.3, seed: 4);

        Assert.Equal((7, 3), (learned.Count, heldOut.Count));
        Assert.Equal(Enumerable.Range(0, 10), learned.Labels.Concat(heldOut.Labels).Order());
        Assert.Equal(heldOut.Labels[0], heldOut.InputsOf(0)[0]);
        Assert.Equal("7 examples, 1 inputs, classes 0 to 9", Examples.Of(rows[3..], [3, 4, 5, 6, 7, 8, 9]).ToString());
    }

    private static void Refused(string message, Func<object> action) =>
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);
}
