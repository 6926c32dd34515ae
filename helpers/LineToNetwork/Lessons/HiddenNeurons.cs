using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Models;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>The neurons of one hidden layer over the plane: what each sends on, and where it bends.</summary>
internal sealed class HiddenNeurons
{
    private readonly Network _network;
    private readonly int _layer;
    private readonly double[][] _inputs;
    private readonly double[][] _outputs;
    private readonly double[][] _outputsAtPoints;

    private HiddenNeurons(Network network, int layer, double[][] inputs, double[][] outputs, double[][] outputsAtPoints)
    {
        (_network, _layer, _inputs) = (network, layer, inputs);
        (_outputs, _outputsAtPoints) = (outputs, outputsAtPoints);
    }

    /// <param name="network">The network.</param>
    /// <param name="frame">The plane.</param>
    /// <param name="layer">Which hidden layer, counted from 1.</param>
    public static HiddenNeurons Of(Network network, PlaneFrame frame, int layer)
    {
        double[][] plane = [.. from y in frame.Up(Tile.Steps) from x in frame.Across(Tile.Steps) select new[] { x, y }];
        double[][] points = [.. frame.Points.Select(point => new[] { point.X, point.Y })];
        return new(
            network,
            layer,
            layer == 1 ? plane : network.NeuronOutputs(layer - 2, plane),
            network.NeuronOutputs(layer - 1, plane),
            network.NeuronOutputs(layer - 1, points));
    }

    /// <summary>The small picture of one neuron, counted from 0. Full color is what it says at the point where it speaks loudest.</summary>
    public Tile Draw(int neuron)
    {
        // In the last hidden layer the weight to the answer tells towards which class a neuron pushes.
        var (weight, scale, name) = _layer == _network.Layers.Length - 1 && _network.OutputCount == 1
            ? (_network.Layers[_layer].Weight(0, neuron), ColourScale.Probability, Wording.NeuronAndWeight)
            : (1.0, ColourScale.Signed, (Func<int, double, string>)((number, _) => Wording.Neuron(number)));
        var loudest = Math.Max(1e-6, _outputsAtPoints.Max(point => Math.Abs(weight * point[neuron])));
        return new(
            name(neuron + 1, weight),
            Series.Of(_outputs.Select(point => Math.Clamp(weight * point[neuron], -loudest, loudest))),
            scale,
            -loudest,
            loudest,
            Series.Of(_inputs.Select(point => Sum(neuron, point))));
    }

    /// <summary>What the neuron bends: its weights times its inputs, and its bias.</summary>
    private double Sum(int neuron, double[] point)
    {
        var own = _network.Layers[_layer - 1];
        var sum = own.Bias(neuron);
        for (var input = 0; input < point.Length; input++)
        {
            sum += own.Weight(neuron, input) * point[input];
        }

        return sum;
    }
}
