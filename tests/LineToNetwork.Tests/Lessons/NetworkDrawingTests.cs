using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Lessons;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Lessons;

public sealed class NetworkDrawingTests
{
    private static readonly Wiring Hinges = Wiring.Of([[1], [1], [1]], [[2, -4, 2]]);

    [Fact]
    public void Every_input_and_neuron_is_a_circle() =>
        Assert.Equal(5, Mark<CirclesMark>(NetworkDrawing.Of(Hinges)).X.Count);

    [Fact]
    public void Every_weight_of_a_small_network_stands_on_its_connection() =>
        Assert.Equal(["1", "1", "1", "2", "−4", "2"], Mark<TextMark>(NetworkDrawing.Of(Hinges)).Texts);

    [Fact]
    public void A_connection_is_interrupted_around_its_number_and_keeps_its_weight()
    {
        var edges = Mark<EdgesMark>(NetworkDrawing.Of(Hinges));
        Assert.Equal([1, 1, 1, 1, 1, 1, 2, 2, -4, -4, 2, 2], edges.Weights);
        Assert.Equal(4, edges.Strongest);
    }

    [Theory]
    [InlineData(1, 3, 1)]
    [InlineData(3, 3, 3)]
    [InlineData(2, 4, 4, 1)]
    [InlineData(8, 8, 8, 8)]
    public void Numbers_on_connections_do_not_cover_each_other(params int[] columns)
    {
        var labels = Mark<TextMark>(NetworkDrawing.Of(Full(columns)));
        for (var i = 0; i < labels.X.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Assert.True(
                    Math.Abs(labels.X[i] - labels.X[j]) > 0.4 || Math.Abs(labels.Y[i] - labels.Y[j]) > 0.3,
                    $"{labels.Texts[i]} and {labels.Texts[j]} share a place.");
            }
        }
    }

    [Fact]
    public void Up_to_nine_connections_between_columns_all_have_their_numbers() =>
        Assert.Equal(9 + 9, Mark<TextMark>(NetworkDrawing.Of(Full(3, 3, 3))).Texts.Count);

    [Fact]
    public void Of_a_crowd_of_connections_only_those_with_room_have_numbers()
    {
        var figure = NetworkDrawing.Of(Full(8, 8, 8, 8));
        var numbers = Mark<TextMark>(figure).Texts.Count;
        Assert.InRange(numbers, 1, 3 * 8);
        Assert.Equal((3 * 64) + numbers, Mark<EdgesMark>(figure).Weights.Count);
    }

    [Fact]
    public void Values_stand_in_the_circles_and_names_beside_them()
    {
        var figure = NetworkDrawing.Of(Hinges.WithValues([0.5], [0.5, 0, 0], [1]).WithNames(["x"], [], ["y"]));
        Assert.Equal(["0.5", "0.5", "0", "0", "1"], Mark<CirclesMark>(figure).Texts);
        Assert.Equal(["x", "y"], figure.First.Marks.OfType<TextMark>().Skip(1).SelectMany(mark => mark.Texts).Where(text => text.Length > 0));
    }

    [Fact]
    public void Names_stand_in_the_circles_when_there_are_no_values() => Assert.Equal(
        ["x", "", "", "", "y"], Mark<CirclesMark>(NetworkDrawing.Of(Hinges.WithNames(["x"], [], ["y"]))).Texts);

    [Fact]
    public void What_a_neuron_adds_stands_under_it_with_its_sign_and_nothing_when_it_adds_nothing() => Assert.Contains(
        NetworkDrawing.Of(Hinges.WithBiases([1, -1, -2.5], [0])).First.Marks.OfType<TextMark>(),
        mark => mark.Side == Side.Below && mark.Texts.SequenceEqual(["+ 1", "− 1", "− 2.5"]));

    [Fact]
    public void In_a_network_a_bias_of_zero_is_a_knob_like_the_others_and_written_too() => Assert.Contains(
        NetworkDrawing.Of(Network.Create(seed: 1, 1, Layer.Linear(1)).WithKnobs([2, 0])).First.Marks.OfType<TextMark>(),
        mark => mark.Side == Side.Below && mark.Texts.SequenceEqual(["+ 0"]));

    [Fact]
    public void Its_alternative_text_counts_the_columns() => Assert.StartsWith(
        "A network from left to right: 1 input, 3 neurons and 1 output.", NetworkDrawing.Of(Hinges).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_moving_drawing_keeps_its_widths_when_it_is_told_the_strongest() =>
        Assert.Equal(10, Mark<EdgesMark>(NetworkDrawing.Of(Hinges, strongest: 10)).Strongest);

    [Fact]
    public void A_trained_network_is_drawn_with_its_weights_biases_and_values()
    {
        var network = Network.Create(1, 2, Layer.Relu(3), Layer.Linear(1));
        var wiring = Wiring.Of(network, 0.5, -1);
        Assert.Equal([2, 3, 1], wiring.Columns);
        Assert.Equal(network.Layers[0].Weight(2, 1), wiring.Weights[0][2][1]);
        Assert.Equal(network.Layers[0].Bias(2), wiring.Biases[0][2]);
        Assert.Equal([0.5, -1], wiring.Values[0]);
        Assert.Equal(network.Predict(0.5, -1), wiring.Values[2][0], 6);
        Assert.Equal(6, Mark<CirclesMark>(NetworkDrawing.Of(network)).X.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void The_strongest_is_above_zero(double strongest) => Assert.Contains(
        "try 2", Assert.Throws<ArgumentOutOfRangeException>(() => NetworkDrawing.Of(Hinges, strongest)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_neuron_with_a_weight_too_few_is_an_error_that_says_both_counts()
    {
        var error = Assert.Throws<ArgumentException>(() => Wiring.Of([[1, 1], [1, 1]], [[1]]));
        Assert.Contains("weights[1] has a neuron of 1 weights, but the column before it has 2 circles", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_has_layers_and_a_layer_neurons()
    {
        Assert.Throws<ArgumentException>(() => Wiring.Of());
        Assert.Throws<ArgumentException>(() => Wiring.Of([]));
        Assert.Throws<ArgumentException>(() => Wiring.Of([[]]));
    }

    [Fact]
    public void Values_biases_and_names_fit_the_network()
    {
        Assert.Contains("values[1] has 2 numbers", Message(() => Hinges.WithValues([1], [1, 2], [3])), StringComparison.Ordinal);
        Assert.Contains("biases has 1 lists", Message(() => Hinges.WithBiases([1, 2, 3])), StringComparison.Ordinal);
        Assert.Contains("names[0] has 2 names", Message(() => Hinges.WithNames(["x", "y"], [], [])), StringComparison.Ordinal);
        Assert.Contains("values[0] holds NaN", Message(() => Hinges.WithValues([double.NaN], [1, 2, 3], [4])), StringComparison.Ordinal);

        static string Message(Action act) => Assert.Throws<ArgumentException>(act).Message;
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.001, "0")]
    [InlineData(-0.42, "−0.42")]
    [InlineData(12.34, "12.3")]
    [InlineData(1234.5, "1235")]
    [InlineData(1234567, "1.2e6")]
    public void Numbers_are_short(double number, string text) => Assert.Equal(text, NodeText.Of(number));

    private static Wiring Full(params int[] columns) => Wiring.Of(
    [
        .. columns.Zip(columns.Skip(1), (inputs, neurons) =>
            Enumerable.Range(0, neurons).Select(neuron =>
                Enumerable.Range(0, inputs).Select(input => Math.Sin(1 + neuron + (3 * input))).ToArray()).ToArray()),
    ]);

    private static TMark Mark<TMark>(Figure figure) where TMark : Mark => figure.First.Marks.OfType<TMark>().First();
}
