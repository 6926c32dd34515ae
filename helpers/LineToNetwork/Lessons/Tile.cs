using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Models;

namespace LineToNetwork.Lessons;

/// <summary>A small picture of the plane: a field of colors, perhaps a line where it changes sides, and a text above.</summary>
/// <param name="Name">The text above.</param>
/// <param name="Values">The field, row by row from the bottom.</param>
/// <param name="Scale">How its numbers become colors.</param>
/// <param name="Low">The number that gets the first color.</param>
/// <param name="High">The number that gets the last color.</param>
/// <param name="Border">Where a line is drawn; null for none.</param>
internal sealed record Tile(string Name, Series Values, ColourScale Scale, double Low, double High, double? Border)
{
    /// <summary>How many points a side: small pictures need no more.</summary>
    public const int Steps = 31;

    /// <summary>How likely a network finds class 1.</summary>
    public static Tile OfProbability(string name, Network network, PlaneFrame frame)
    {
        ArgumentNullException.ThrowIfNull(network);
        return new(
            name, Series.Of(network.PredictGrid(frame.Across(Steps), frame.Up(Steps)).Cast<double>()), ColourScale.Probability, 0, 1, 0.5);
    }

    /// <summary>What one neuron sends on. A neuron that bends to both sides gets a line in its middle.</summary>
    public static Tile OfNeuron(string name, double[,] outputs, Activation activation)
    {
        var values = Series.Of(outputs.Cast<double>());
        var strongest = Math.Max(Math.Abs(values.Low), Math.Abs(values.High));
        return activation == Activation.Tanh ? new(name, values, ColourScale.Signed, -1, 1, 0)
            : activation == Activation.Sigmoid ? new(name, values, ColourScale.Probability, 0, 1, 0.5)
            : new(name, values, ColourScale.Signed, -Math.Max(strongest, 1e-6), Math.Max(strongest, 1e-6), null);
    }
}
