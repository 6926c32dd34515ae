using System.Collections.Immutable;
using LineToNetwork.Models;
using MathNet.Numerics.LinearAlgebra.Double;

namespace LineToNetwork.Lessons;

/// <summary>
/// Two directions through the knobs of a network: one number a knob, as long for each neuron as the neuron's own knobs. So one
/// step to the side means the same to a neuron of large weights as to one of small weights.
/// </summary>
/// <remarks>
/// The scaling is that of Li, Xu, Taylor, Studer and Goldstein, "Visualizing the Loss Landscape of Neural Nets" (2018); a neuron's
/// weights together with its bias are what they call a filter. As they do for paths, the directions are those in which
/// the path moved most (its principal components); random ones would show almost nothing of it.
/// </remarks>
/// <param name="First">The direction in which the path moved most.</param>
/// <param name="Second">The one in which it moved most after that.</param>
internal sealed record SliceDirections(ImmutableArray<double> First, ImmutableArray<double> Second)
{
    /// <summary>The directions for a path that ends in a network.</summary>
    /// <param name="solution">Where the path ends.</param>
    /// <param name="path">All networks of the path, at least three different ones.</param>
    /// <exception cref="ArgumentException">The path does not leave a straight line.</exception>
    public static SliceDirections Of(Network solution, IReadOnlyList<Network> path)
    {
        var moves = DenseMatrix.OfRows(path.Select(network => Difference(network, solution)));

        // Moves are few and knobs are many, so their products with each other make the smaller problem.
        var likeness = moves.TransposeAndMultiply(moves).Evd();
        var order = likeness.EigenValues.Select((value, place) => (value.Real, Place: place))
            .OrderByDescending(pair => pair.Real).ToList();
        if (order.Count < 3 || order[1].Real <= 1e-12 * order[0].Real)
        {
            throw new ArgumentException("The path has fewer than two directions; take a training with more epochs.", nameof(path));
        }

        return new(Direction(order[0].Place), Direction(order[1].Place));

        ImmutableArray<double> Direction(int place)
        {
            var direction = moves.TransposeThisAndMultiply(likeness.EigenVectors.Column(place)).ToArray();

            // A direction and its opposite are equally good; the one towards the start is the same on every machine.
            var towardsStart = direction.Zip(moves.Row(0), (one, other) => one * other).Sum();
            return ScaledPerNeuron(solution, direction, towardsStart < 0 ? -1 : 1);
        }
    }

    /// <summary>Where a network lies in the slice: the point nearest to it, by least squares.</summary>
    public (double First, double Second) Project(Network network, Network solution)
    {
        var move = Difference(network, solution);
        var (aa, ab, bb) = (Dot(First, First), Dot(First, Second), Dot(Second, Second));
        var (a, b) = (Dot(First, move), Dot(Second, move));
        var determinant = (aa * bb) - (ab * ab);
        return (((a * bb) - (b * ab)) / determinant, ((b * aa) - (a * ab)) / determinant);
    }

    /// <summary>The knobs at a point of the slice.</summary>
    public float[] KnobsAt(Network solution, double first, double second)
    {
        var knobs = new float[First.Length];
        for (var knob = 0; knob < knobs.Length; knob++)
        {
            knobs[knob] = (float)(solution.Knobs[knob] + (first * First[knob]) + (second * Second[knob]));
        }

        return knobs;
    }

    public static double[] Difference(Network network, Network solution) =>
        [.. network.Knobs.Zip(solution.Knobs, (knob, last) => (double)knob - last)];

    private static ImmutableArray<double> ScaledPerNeuron(Network solution, double[] direction, int sign)
    {
        var scaled = ImmutableArray.CreateBuilder<double>(direction.Length);
        var at = 0;
        foreach (var width in solution.Layers.SelectMany(layer => Enumerable.Repeat(layer.InputCount + 1, layer.Neurons)))
        {
            var own = Length(solution.Knobs.Skip(at).Take(width).Select(knob => (double)knob));
            var moved = Length(direction.Skip(at).Take(width));
            var scale = moved > 0 ? sign * own / moved : 0;
            scaled.AddRange(direction.Skip(at).Take(width).Select(part => part * scale));
            at += width;
        }

        return scaled.MoveToImmutable();
    }

    private static double Length(IEnumerable<double> parts) => Math.Sqrt(parts.Sum(part => part * part));

    private static double Dot(ImmutableArray<double> one, IReadOnlyList<double> other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }
}
