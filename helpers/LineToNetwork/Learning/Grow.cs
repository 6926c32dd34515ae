using System.Collections.Immutable;
using LineToNetwork.Data;
using LineToNetwork.Models;

namespace LineToNetwork.Learning;

/// <summary>
/// Builds a curve through points neuron by neuron: each time the one neuron that helps most is added, and the sizes of all are
/// set anew to the best ones. One way among many to find a network's knobs, and only for one input and one layer.
/// </summary>
/// <remarks>Orthogonal least squares (Chen, Cowan and Grant, IEEE Transactions on Neural Networks 2, 1991).</remarks>
public static class Grow
{
    private const int MostHinges = 200;
    private const int MostSteps = 100;

    /// <summary>Grows a line that bends at hinges.</summary>
    /// <param name="x">The points' places on the x axis.</param>
    /// <param name="y">Their heights, one for each x.</param>
    /// <param name="neurons">How many hinges to end with, at least 1.</param>
    /// <returns>
    /// The curve with 1 neuron, with 2, and so on: the one with n stands at index n − 1. The list ends early where no
    /// further neuron would change anything. The mean squared gap never rises along it.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a value is NaN or infinite, no neuron is asked for, or there are fewer different x than knobs.
    /// </exception>
    public static ImmutableArray<BentLine> Hinges(double[] x, double[] y, int neurons)
    {
        double[] places = Places(x, y, neurons, MostHinges);
        // A hinge at the last place would not reach any point.
        return Best(x, y, neurons, [.. places[..^1].Select(place => Neuron.Hinge(1, place))]);
    }

    /// <summary>Grows a sum of soft steps, each as sharp as helps most.</summary>
    /// <inheritdoc cref="Hinges"/>
    public static ImmutableArray<BentLine> SoftSteps(double[] x, double[] y, int neurons)
    {
        double[] places = Places(x, y, neurons, MostSteps);
        double width = places[^1] - places[0];
        double[] sharpnesses = [4, 10, 25, 60];
        return Best(x, y, neurons, [.. places.SelectMany(place =>
            sharpnesses.Select(sharpness => Neuron.SoftStep(1, place, sharpness / width)))]);
    }

    /// <summary>Where bends may lie: at the points, or at some of them when there are many.</summary>
    private static double[] Places(double[] x, double[] y, int neurons, int most)
    {
        Require.Pairs(x, y);
        Require.AtLeast(neurons, 1, "without a neuron nothing bends");
        double[] places = [.. x.Distinct().Order()];
        if (places.Length < neurons + 1)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"x has {places.Length} different values for {neurons + 1} knobs; ask for fewer neurons or add points."), nameof(x));
        }

        return places.Length <= most
            ? places
            : [.. Enumerable.Range(0, most).Select(index => places[(long)index * (places.Length - 1) / (most - 1)])];
    }

    private static ImmutableArray<BentLine> Best(double[] x, double[] y, int neurons, ImmutableArray<Neuron> candidates)
    {
        double meanOfY = y.Average();
        double[] gaps = Array.ConvertAll(y, value => value - meanOfY);
        double[][] columns = [.. candidates.Select(neuron => Centred(Array.ConvertAll(x, neuron.At)))];
        var search = new OrthogonalSearch(columns, gaps);
        var curves = ImmutableArray.CreateBuilder<BentLine>(neurons);
        while (curves.Count < neurons && search.TryAdd())
        {
            double[] sizes = search.Sizes();
            Neuron[] chosen = [.. search.Chosen.Zip(sizes, (index, size) => candidates[index] with { Size = size })];
            double constant = meanOfY - search.Chosen.Zip(sizes, (index, size) => size * x.Average(candidates[index].At)).Sum();
            curves.Add(new BentLine(constant, chosen));
        }

        // Points that all have the same height need no neuron, but a curve without one would not be a network.
        return curves.Count > 0 ? curves.ToImmutable() : [new BentLine(meanOfY, candidates[0] with { Size = 0 })];
    }

    private static double[] Centred(double[] values)
    {
        double mean = values.Average();
        return Array.ConvertAll(values, value => value - mean);
    }
}
