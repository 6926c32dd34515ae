using System.Globalization;
using LineToNetwork.Figures;
using LineToNetwork.Models;

namespace LineToNetwork.Lessons;

/// <summary>
/// A strip of paper folded in half again and again, and the network that does the same. Two hinges make one fold: the number
/// that climbs from 0 to 1 and comes down again. A fold of a fold has twice as many teeth.
/// </summary>
/// <remarks>That depth doubles what width only adds: Telgarsky, "Benefits of depth in neural networks" (2016).</remarks>
public static class PaperFolding
{
    /// <summary>More than this many teeth are finer than a screen, and float knobs would no longer be exact.</summary>
    private const int MostFolds = 12;

    /// <summary>
    /// A network of one input whose every layer of two hinges folds what the layer before gives: x → 2·max(0, x) − 4·max(0, x − ½). On 0 to 1 its answer
    /// has 2^(folds − 1) teeth. All its knobs are powers of two, so nothing is rounded.
    /// </summary>
    /// <param name="folds">How many layers of two neurons, from 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="folds"/> is outside its range.</exception>
    public static Network Deep(int folds)
    {
        CheckFolds(folds);
        Layer[] layers = [.. Enumerable.Repeat(Layer.Relu(2), folds), Layer.Linear(1)];
        float[] first = [1, 0, 1, -0.5f];
        float[] again = [2, -4, 0, 2, -4, -0.5f];
        float[] last = [2, -4, 0];
        return Network.Create(seed: 0, 1, layers)
            .WithKnobs([.. first, .. Enumerable.Repeat(again, folds - 1).SelectMany(knobs => knobs), .. last]);
    }

    /// <summary>The same curve from a single hidden layer: one hinge for the start and one for every corner, 2^folds in all.</summary>
    /// <param name="folds">As for <see cref="Deep"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="folds"/> is outside its range.</exception>
    public static Network Wide(int folds)
    {
        CheckFolds(folds);
        var hinges = 1 << folds;
        var places = Enumerable.Range(0, hinges).SelectMany(hinge => new[] { 1, -hinge / (float)hinges });
        var sizes = Enumerable.Range(0, hinges).Select(hinge => hinge == 0 ? hinges : hinge % 2 == 1 ? -2f * hinges : 2f * hinges);
        return Network.Create(seed: 0, 1, Layer.Relu(hinges), Layer.Linear(1)).WithKnobs([.. places, .. sizes, 0]);
    }

    /// <summary>How many teeth a network's answer has on 0 to 1, counted: each begins and ends at 0 and reaches 1 in between.</summary>
    /// <param name="network">A network of one input and one output.</param>
    public static int CountTeeth(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        const int PlacesOfASide = 2;
        var places = PlacesOfASide << MostFolds;
        var heights = network.Predict([.. Enumerable.Range(0, places + 1).Select(i => new[] { i / (double)places })]);
        var (teeth, hasPeak) = (0, false);
        foreach (var height in heights)
        {
            hasPeak |= height == 1;
            if (hasPeak && height == 0)
            {
                (teeth, hasPeak) = (teeth + 1, false);
            }
        }

        return teeth;
    }

    /// <summary>The height at x of a strip folded so many times: what <see cref="Deep"/> answers, without a network.</summary>
    /// <param name="x">From 0 to 1.</param>
    /// <param name="folds">How often it is folded.</param>
    public static double Fold(double x, int folds)
    {
        for (var fold = 0; fold < folds; fold++)
        {
            x = 1 - Math.Abs((2 * x) - 1);
        }

        return x;
    }

    /// <summary>What a network answers between 0 and 1, drawn finely enough that every corner of <see cref="Deep"/> is a corner.</summary>
    /// <param name="network">A network of one input and one output.</param>
    /// <param name="name">What the legend calls it.</param>
    public static Figure Teeth(Network network, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        var x = Enumerable.Range(0, (1 << 9) + 1).Select(i => i / (double)(1 << 9)).ToArray();
        return Plot.Line(x, network.Predict([.. x.Select(place => new[] { place })]), name)
            .XAxis("x", 0, 1).YAxis("y", -0.1, 1.1);
    }

    /// <summary>The unfolded strip: how high each place of it lay, and where the pencil went through.</summary>
    /// <param name="folds">As for <see cref="Deep"/>.</param>
    /// <param name="mark">Where the pencil went through, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="folds"/> is outside its range.</exception>
    public static Figure Unfolded(int folds, double mark = 0.3)
    {
        CheckFolds(folds);
        var sides = 1 << folds;
        var holes = Enumerable.Range(0, sides).Select(side => (side + (side % 2 == 0 ? mark : 1 - mark)) / sides).ToArray();
        return Teeth(Deep(folds))
            + Plot.HorizontalLine(mark).In(Ink.Error)
            + Plot.Points(holes, holes.Select(_ => mark)).In(Ink.Error).DotSize(folds > 4 ? 7 : 10);
    }

    /// <summary>
    /// The folded strip from its edge, with a pencil mark through all its layers. It is folded to the same width again, as if seen through a
    /// stronger and stronger glass.
    /// </summary>
    /// <param name="folds">How often it is folded, from 0 to 6.</param>
    /// <param name="mark">Where the pencil goes through, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="folds"/> or <paramref name="mark"/> is outside its range.</exception>
    public static Figure Strip(int folds, double mark = 0.3) => FoldedStrip.Draw(folds, mark);

    private static void CheckFolds(int folds)
    {
        if (folds is < 1 or > MostFolds)
        {
            throw new ArgumentOutOfRangeException(nameof(folds), string.Create(
                CultureInfo.InvariantCulture, $"folds is {folds}; it must be from 1 to {MostFolds}: try 4."));
        }
    }
}
