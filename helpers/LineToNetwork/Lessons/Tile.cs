using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Models;

namespace LineToNetwork.Lessons;

/// <summary>A small picture of the plane: a field of colors, a line where something changes sides, and a text above.</summary>
/// <param name="Name">The text above.</param>
/// <param name="Values">The field, row by row from the bottom.</param>
/// <param name="Scale">How its numbers become colors.</param>
/// <param name="Low">The number that gets the first color.</param>
/// <param name="High">The number that gets the last color.</param>
/// <param name="Sides">A second field, which is zero where the line is drawn.</param>
internal sealed record Tile(string Name, Series Values, ColourScale Scale, double Low, double High, Series Sides)
{
    /// <summary>How many points a side: small pictures need no more.</summary>
    public const int Steps = 27;

    /// <summary>How likely a network finds class 1.</summary>
    public static Tile OfProbability(string name, Network network, PlaneFrame frame)
    {
        ArgumentNullException.ThrowIfNull(network);
        double[] values = [.. network.PredictGrid(frame.Across(Steps), frame.Up(Steps)).Cast<double>()];
        return new(name, Series.Of(values), ColourScale.Probability, 0, 1, Series.Of(values.Select(value => value - 0.5)));
    }
}
