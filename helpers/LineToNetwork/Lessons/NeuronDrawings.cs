using System.Globalization;
using LineToNetwork.Data;
using LineToNetwork.Figures;
using LineToNetwork.Learning;
using LineToNetwork.Models;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>
/// What each hidden neuron drew, as a small picture: towards which class it pushes the answer everywhere in the plane, and
/// the line on which it bends. The last picture is what the network makes of them all.
/// </summary>
public static class NeuronDrawings
{
    /// <summary>Fewer than elsewhere, because each moment holds many pictures.</summary>
    private const int Frames = 16;

    /// <summary>The pictures of one hidden layer.</summary>
    /// <param name="network">A network of two inputs and one output between 0 and 1.</param>
    /// <param name="points">The points; they are drawn on top of each picture.</param>
    /// <param name="layer">Which hidden layer, counted from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The network has no such hidden layer.</exception>
    /// <exception cref="ArgumentException">There are no points, or the network has other inputs or outputs.</exception>
    public static Figure Of(Network network, IEnumerable<LabelledPoint> points, int layer = 1) =>
        Drawn(network, PlaneFrame.Around(points), layer);

    /// <summary>The pictures of one hidden layer while it learns, with a play button. It starts from the last moment.</summary>
    /// <param name="run">A training that kept networks along the way.</param>
    /// <param name="points">The points; they are drawn on top of each picture.</param>
    /// <param name="layer">Which hidden layer, counted from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The network has no such hidden layer.</exception>
    /// <exception cref="ArgumentException">The training kept no networks, there are no points, or the network has other inputs
    /// or outputs.</exception>
    public static Figure Learning(TrainingRun run, IEnumerable<LabelledPoint> points, int layer = 1)
    {
        var moments = TrainingFrames.Of(run, Frames);
        var frame = PlaneFrame.Around(points);
        return Figure.PlayThrough(
            Wording.Epoch,
            moments.Select(moment => (double)moment.Epoch),
            epoch => Drawn(moments.First(moment => moment.Epoch == epoch).Network, frame, layer))
            .StartAt(Wording.Epoch, moments[^1].Epoch);
    }

    private static Figure Drawn(Network network, PlaneFrame frame, int layer)
    {
        ArgumentNullException.ThrowIfNull(network);
        var hidden = network.Layers.Length - 1;
        if (layer < 1 || layer > hidden)
        {
            throw new ArgumentOutOfRangeException(nameof(layer), string.Create(
                CultureInfo.InvariantCulture, $"layer is {layer}; the network {network} has {hidden} hidden layers, counted from 1."));
        }

        var neurons = HiddenNeurons.Of(network, frame, layer);
        return TileSheet.Of(
            [
                .. Enumerable.Range(0, network.Layers[layer - 1].Neurons).Select(neurons.Draw),
                Tile.OfProbability(Wording.AllTogether, network, frame),
            ],
            frame);
    }
}
