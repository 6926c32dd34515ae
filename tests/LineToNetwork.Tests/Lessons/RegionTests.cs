using LineToNetwork.Data;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Learning;
using LineToNetwork.Lessons;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Lessons;

/// <summary>The pictures of what a network and its neurons say in the plane.</summary>
public sealed class RegionTests
{
    private static readonly LabelledPoint[] Points = [new(-1, -1, 0), new(1, 1, 1), new(0, 2, 1)];

    // One neuron that knows the border x + y = 1, listened to with weight −3.
    private static readonly Network Border = Network.Create(seed: 1, 2, Layer.Tanh(1), Layer.Sigmoid(1)).WithKnobs([1, 1, -1, -3, 0]);
    private static readonly TrainingRun Run = Network.Create(seed: 1, 2, Layer.Tanh(3), Layer.Sigmoid(1))
        .Train(Datasets.Moons(40), new TrainingPlan { Epochs = 60, Snapshots = 61 });

    [Fact]
    public void Colors_are_the_network_s_answers_and_the_line_is_where_it_is_undecided()
    {
        var marks = DecisionRegions.Of(Border, Points).First.Marks;
        var field = Assert.Single(marks.OfType<HeatmapMark>());
        Assert.Equal(Border.Predict(field.Grid.X[0], field.Grid.Y[0]), field.Grid.Values[0], 1e-6);
        Assert.Equal((0, 1), (field.Low, field.High));
        var line = Assert.Single(marks.OfType<LineMark>());
        Assert.All(line.X.Zip(line.Y).Where(corner => double.IsFinite(corner.First)), corner => Assert.Equal(1, corner.First + corner.Second, 0.01));
    }

    [Fact]
    public void The_frame_is_square_and_holds_every_point()
    {
        var field = DecisionRegions.Of(Border, Points).First.Marks.OfType<HeatmapMark>().Single();
        Assert.Equal(field.Grid.X.High - field.Grid.X.Low, field.Grid.Y.High - field.Grid.Y.Low, 1e-9);
        Assert.All(Points, point => Assert.InRange(point.Y, field.Grid.Y.Low, field.Grid.Y.High));
    }

    [Fact]
    public void An_animation_has_at_most_25_frames_from_the_first_to_the_last_epoch_and_starts_at_the_end()
    {
        var figure = DecisionRegions.Learning(Run, Datasets.Moons(40));
        var control = Assert.Single(figure.Space.Controls);
        Assert.InRange(control.Count, 20, 25);
        Assert.Equal((0, 60), (control.Values![0], control.Values[^1]));
        Assert.Equal(control.Count - 1, control.Start);
        Assert.StartsWith("Epoch 60: ", figure.First.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Frames_stand_closer_together_in_the_beginning()
    {
        var epochs = TrainingFrames.Of(Run).Select(moment => moment.Epoch).ToList();
        Assert.Equal([0, 1, 2, 3], epochs.Take(4));
        Assert.True(epochs[^1] - epochs[^2] > 3);
    }

    [Fact]
    public void A_training_that_kept_no_networks_says_how_to_keep_some()
    {
        var run = Border.Train(Datasets.Moons(10), new TrainingPlan { Epochs = 1, BatchSize = 5 });
        var error = Assert.Throws<ArgumentException>(() => DecisionRegions.Learning(run, Datasets.Moons(10)));
        Assert.Contains("Snapshots = 200", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_points_is_an_error_that_offers_some()
    {
        var error = Assert.Throws<ArgumentException>(() => DecisionRegions.Of(Border, []));
        Assert.Contains("Datasets.Moons()", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_neuron_s_picture_says_towards_which_class_it_pushes()
    {
        var marks = NeuronDrawings.Of(Border, Points).First.Marks;
        var neuron = marks.OfType<HeatmapMark>().First();

        // At the lower left the neuron says −1, and the weight −3 turns that into a push towards class 1.
        Assert.True(neuron.Grid.Values[0] > 2);
        Assert.Equal(neuron.High, -neuron.Low);
        Assert.Equal(["neuron 1: −3.0", "all together"], marks.OfType<TextMark>().Single().Texts);
    }

    [Fact]
    public void Neurons_of_an_earlier_layer_are_drawn_as_they_speak()
    {
        var network = Network.Create(seed: 1, 2, Layer.Relu(3), Layer.Tanh(2), Layer.Sigmoid(1));
        var marks = NeuronDrawings.Of(network, Points, layer: 1).First.Marks;
        Assert.Equal(4, marks.OfType<HeatmapMark>().Count());
        Assert.Equal(["neuron 1", "neuron 2", "neuron 3", "all together"], marks.OfType<TextMark>().Single().Texts);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_layer_that_is_not_hidden_is_an_error_that_counts_those_that_are(int layer)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => NeuronDrawings.Of(Border, Points, layer));
        Assert.Contains("has 1 hidden layers", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Networks_side_by_side_share_their_points()
    {
        var marks = DecisionRegions.Compared(Points, [("a", Border), ("b", Border)]).First.Marks;
        Assert.Equal(2, marks.OfType<HeatmapMark>().Count());
        Assert.Equal(2 * Points.Length, marks.OfType<PointsMark>().Sum(points => points.X.Count));
    }

    [Fact]
    public void Comparing_nothing_is_an_error() => Assert.Throws<ArgumentException>(() => DecisionRegions.Compared(Points, []));
}
