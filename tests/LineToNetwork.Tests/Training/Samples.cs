using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Training;

/// <summary>Data and networks that several tests of training look at.</summary>
internal static class Samples
{
    /// <summary>Two arms of a spiral, each of so many points, wound 1.5 times around, with a little noise.</summary>
    public static Examples Spiral(int pointsAnArm, int seed)
    {
        var random = new Random(seed);
        var points = from label in Enumerable.Range(0, 2)
                     from index in Enumerable.Range(0, pointsAnArm)
                     let share = (index + 1.0) / pointsAnArm
                     let angle = (share * 1.5 * 2 * Math.PI) + (label * Math.PI)
                     let noiseX = (random.NextDouble() - 0.5) * 0.04
                     let noiseY = (random.NextDouble() - 0.5) * 0.04
                     select (Input: new[] { (share * Math.Cos(angle)) + noiseX, (share * Math.Sin(angle)) + noiseY }, Label: label);
        var all = points.ToArray();
        return Examples.Of([.. all.Select(point => point.Input)], [.. all.Select(point => point.Label)]);
    }

    public static double[][] Rows(int count, int width, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, width).Select(_ => (2 * random.NextDouble()) - 1).ToArray())];
    }

    /// <summary>Random examples that fit the network: classes where it gives probabilities, else numbers.</summary>
    public static Examples For(Network network, int count, int seed)
    {
        var random = new Random(seed);
        var rows = Rows(count, network.InputCount, seed);
        return network.Shape[^1].IsSoftmax || network is { OutputCount: 1 } && network.Shape[^1].Activation == Activation.Sigmoid
            ? Examples.Of(rows, [.. rows.Select(_ => random.Next(Math.Max(2, network.OutputCount)))])
            : Examples.Of(rows, Rows(count, network.OutputCount, seed + 1));
    }
}
