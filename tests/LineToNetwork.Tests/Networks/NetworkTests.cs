using LineToNetwork.Models;

namespace LineToNetwork.Tests.Networks;

public sealed class NetworkTests
{
    [Fact]
    public void A_network_says_what_it_is()
    {
        var network = Network.Create(seed: 1, 2, Layer.Tanh(16), Layer.Relu(8), Layer.Softmax(3));

        Assert.Equal("2 → 16 tanh → 8 relu → 3 softmax (211 knobs)", network.ToString());
        Assert.Equal(211, network.Knobs.Length);
        Assert.Equal("16 → 8 relu", network.Layers[1].ToString());
    }

    [Fact]
    public void The_same_seed_gives_the_same_network()
    {
        Assert.Equal(Small(7).Knobs, Small(7).Knobs);
        Assert.NotEqual(Small(7).Knobs, Small(8).Knobs);
    }

    [Fact]
    public void The_first_weights_of_a_seed_are_the_same_on_every_machine() =>
        Assert.Equal([0.205413476f, 0.758498967f, 1.45354605f], Network.Create(seed: 1, 3, Layer.Tanh(4)).Layers[0].WeightsOf(0));

    [Fact]
    public void Knobs_stand_neuron_by_neuron_with_the_bias_last()
    {
        var network = Network.Create(seed: 1, 2, Layer.Linear(2)).WithKnobs([1, 2, 3, 4, 5, 6]);

        Assert.Equal(1, network.Layers[0].Weight(neuron: 0, input: 0));
        Assert.Equal(5, network.Layers[0].Weight(neuron: 1, input: 1));
        Assert.Equal(6, network.Layers[0].Bias(1));
        Assert.Equal(5, Network.Create(seed: 1, 2, Layer.Linear(1)).WithKnobs([3, 4, 9]).Layers[0].Norm(0));
        Assert.Equal([10 + 40 + 3, 40 + 100 + 6], network.Outputs(10, 20));
    }

    [Fact]
    public void Predictions_agree_with_the_sums_written_out()
    {
        foreach (var layer in new[] { Layer.Relu(37), Layer.Tanh(16), Layer.Sigmoid(5), Layer.Linear(33) })
        {
            var network = Network.Create(seed: 3, 3, layer, Layer.Sigmoid(2));
            var inputs = new[] { 0.3, -1.2, 2.5 };

            var written = WrittenOut(network, inputs);

            Assert.Equal(written[0], network.Outputs(inputs)[0], 1e-6);
            Assert.Equal(written[1], network.Outputs(inputs)[1], 1e-6);
        }
    }

    [Fact]
    public void Many_points_at_once_give_the_same_bits_as_one_by_one()
    {
        var network = Small(1);
        var rows = Enumerable.Range(0, 600).Select(row => new[] { row / 600.0, Math.Sin(row) }).ToArray();

        Assert.Equal(rows.Select(row => network.Predict(row[0], row[1])), network.Predict(rows));
    }

    [Fact]
    public void A_grid_has_a_row_for_every_y_and_a_column_for_every_x()
    {
        var network = Small(1);

        var grid = network.PredictGrid([0.1, 0.2, 0.3], [-1, 1]);

        Assert.Equal((2, 3), (grid.GetLength(0), grid.GetLength(1)));
        Assert.Equal(network.Predict(0.3, -1), grid[0, 2]);
        Assert.Equal(network.NeuronOutputs(0, [[0.2, 1]])[0][4], network.NeuronGrids(0, [0.1, 0.2, 0.3], [-1, 1])[4][1, 1]);
    }

    [Fact]
    public void A_softmax_gives_probabilities_that_add_up_to_one_even_for_huge_scores()
    {
        var network = Network.Create(seed: 1, 1, Layer.Softmax(3)).WithKnobs([10_000, 0, -10_000, 0, 0, 0]);

        Assert.Equal([1, 0, 0], network.Outputs(1));
        Assert.Equal(0, network.Classify(1));
        Assert.Equal(1, network.Classify(-1));
        Assert.Equal(1, network.Outputs(1e-4).Sum(), 1e-12);
    }

    [Fact]
    public void A_single_output_is_yes_from_a_half_upward()
    {
        var network = Network.Create(seed: 1, 1, Layer.Sigmoid(1)).WithKnobs([1, 0]);

        Assert.Equal([1, 1, 0], network.Classify([[2], [0], [-2]]));
    }

    [Fact]
    public void No_rows_give_no_answers() => Assert.Empty(Small(1).Predict(Array.Empty<double[]>()));

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void A_layer_needs_neurons(int neurons)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Layer.Relu(neurons));

        Assert.StartsWith($"neurons is {neurons}; a layer needs at least 1 neuron.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_that_cannot_be_is_refused_with_the_mend()
    {
        Refused("inputs is 0; a network takes in at least 1 number.", () => Network.Create(seed: 1, 0, Layer.Relu(1)));
        Refused("layers is empty; a network needs at least 1 layer", () => Network.Create(seed: 1, 2));
        Refused(
            "layer 1 of 2 is a softmax; only the last layer can be one. Use Layer.Relu(3) there.",
            () => Network.Create(seed: 1, 2, Layer.Softmax(3), Layer.Linear(1)));
        Refused("classes is 1; a softmax needs at least 2 classes. For yes or no, Layer.Sigmoid(1) is enough.", () => Layer.Softmax(1));
        Refused(
            "layers ask for 1000002000001 knobs; this library goes up to 100000000.",
            () => Network.Create(seed: 1, 1_000_000, Layer.Relu(1_000_000), Layer.Linear(1)));
    }

    [Fact]
    public void Inputs_that_do_not_fit_are_refused_with_both_widths()
    {
        var network = Small(1);

        Refused("row 0 has 3 numbers; the network 2 → 9 tanh → 1 sigmoid (37 knobs) takes in 2.", () => network.Predict(1, 2, 3));
        Refused("row 1 has 1 numbers; the network 2 → 9 tanh → 1 sigmoid (37 knobs) takes in 2.", () => network.Predict([[1, 2], [1]]));
        Refused("row 1, input 0 is NaN; every input must be a finite number", () => network.Predict([[1, 2], [double.NaN, 1]]));
        Refused("row 0, input 1 is 1E+300; every input must be a finite number that fits a float.", () => network.Predict(0, 1e300));
    }

    [Fact]
    public void Questions_a_network_cannot_answer_are_refused_with_the_mend()
    {
        var wide = Network.Create(seed: 1, 2, Layer.Softmax(3));

        Refused("has 3 outputs; Predict gives one number. Call Outputs or Classify.", () => wide.Predict(1, 2));
        Refused("layer is 1; the network 2 → 3 softmax (9 knobs) has 1 layers, counted from 0 to 0.", () => wide.NeuronOutputs(1, [[1, 2]]));
        Refused("knobs has 1 numbers; the network 2 → 3 softmax (9 knobs) has 9 knobs.", () => wide.WithKnobs([1]));
        Refused("knobs[8] is NaN; every knob must be a finite number.", () => wide.WithKnobs([1, 2, 3, 4, 5, 6, 7, 8, float.NaN]));
        Refused("neuron is 3; this layer has 3, counted from 0 to 2.", () => wide.Layers[0].Bias(3));
    }

    internal static double[] WrittenOut(Network network, double[] inputs)
    {
        foreach (var layer in network.Layers)
        {
            var below = inputs;
            inputs = [.. Enumerable.Range(0, layer.Neurons).Select(neuron => layer.Plan.Activation.Function(
                layer.Bias(neuron) + Enumerable.Range(0, layer.InputCount).Sum(input => layer.Weight(neuron, input) * below[input])))];
        }

        return inputs;
    }

    private static Network Small(int seed) => Network.Create(seed, 2, Layer.Tanh(9), Layer.Sigmoid(1));

    private static void Refused(string message, Func<object> action) =>
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);
}
