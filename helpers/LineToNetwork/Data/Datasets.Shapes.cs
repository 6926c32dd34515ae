using System.Collections.Immutable;

namespace LineToNetwork.Data;

// Two classes of points in the plane, made from a seed. Class 0 and class 1 take turns, so that any first part of
// the list holds both. Coordinates are rounded to six decimals: sine, cosine and logarithm may differ in the last
// bit between machines, the sixth decimal does not.
public static partial class Datasets
{
    private const int Decimals = 6;

    /// <summary>Two half circles of radius 1 that reach into each other like a yin and a yang.</summary>
    /// <param name="count">How many points, at least 2; half of them in each class.</param>
    /// <param name="noise">The standard deviation by which each point is moved left or right, up or down.</param>
    /// <param name="seed">The same seed gives the same points on every machine.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 points, or noise that is negative or not finite.</exception>
    public static ImmutableArray<LabelledPoint> Moons(int count = 200, double noise = 0.1, int seed = 1) =>
        Make(count, noise, seed, (label, share, _) =>
        {
            double angle = Math.PI * share;
            return label == 0 ? (Math.Cos(angle), Math.Sin(angle)) : (1 - Math.Cos(angle), 0.5 - Math.Sin(angle));
        });

    /// <summary>A ring of radius 1 (class 0) inside a ring of radius 2 (class 1), both around the origin.</summary>
    /// <inheritdoc cref="Moons"/>
    public static ImmutableArray<LabelledPoint> Rings(int count = 200, double noise = 0.15, int seed = 1) =>
        Make(count, noise, seed, (label, _, random) =>
        {
            double angle = 2 * Math.PI * random.NextDouble();
            double radius = label + 1;
            return (radius * Math.Cos(angle), radius * Math.Sin(angle));
        });

    /// <summary>
    /// The square from −1 to 1 in four quarters: class 0 where x and y have the same sign, class 1 where they
    /// differ. Before noise, no point is nearer than 0.1 to an axis.
    /// </summary>
    /// <inheritdoc cref="Moons"/>
    public static ImmutableArray<LabelledPoint> Xor(int count = 200, double noise = 0.0, int seed = 1) =>
        Make(count, noise, seed, (label, _, random) =>
        {
            double x = random.NextBetween(0.1, 1);
            double y = random.NextBetween(0.1, 1);
            double sign = random.NextInteger(2) == 0 ? 1 : -1;
            return (sign * x, (label == 0 ? sign : -sign) * y);
        });

    /// <summary>Two arms that wind around the origin out to radius 1, one half a turn behind the other.</summary>
    /// <param name="count">How many points, at least 2; half of them in each arm.</param>
    /// <param name="noise">The standard deviation by which each point is moved left or right, up or down.</param>
    /// <param name="seed">The same seed gives the same points on every machine.</param>
    /// <param name="turns">How many times each arm winds around the origin.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 points, or noise that is negative or not finite.</exception>
    public static ImmutableArray<LabelledPoint> Spiral(
        int count = 400, double noise = 0.02, int seed = 1, double turns = 1.5)
    {
        Require.Finite(turns);
        return Make(count, noise, seed, (label, share, _) =>
        {
            double radius = 0.05 + 0.95 * share;
            double angle = 2 * Math.PI * turns * share + Math.PI * label;
            return (radius * Math.Cos(angle), radius * Math.Sin(angle));
        });
    }

    /// <summary>Two round clouds: class 0 around (−1, −1), class 1 around (1, 1).</summary>
    /// <inheritdoc cref="Moons"/>
    public static ImmutableArray<LabelledPoint> Blobs(int count = 200, double noise = 0.6, int seed = 1) =>
        Make(count, noise, seed, (label, _, _) => label == 0 ? (-1, -1) : (1, 1));

    /// <param name="count">How many points.</param>
    /// <param name="noise">The standard deviation of the noise.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="place">Where a point stands before noise: from its class, its share (0 to 1) of the way
    /// through its class, and the random numbers.</param>
    private static ImmutableArray<LabelledPoint> Make(
        int count, double noise, int seed, Func<int, double, SeededRandom, (double X, double Y)> place)
    {
        Require.AtLeast(count, 2, "one point for each of the two classes");
        Require.AtLeast(noise, 0, "0 leaves the points where they are");
        Require.Finite(noise);
        var random = new SeededRandom(seed);
        var points = ImmutableArray.CreateBuilder<LabelledPoint>(count);
        for (int index = 0; index < count; index++)
        {
            int label = index % 2;
            int inClass = (count + 1 - label) / 2;
            double share = inClass == 1 ? 0 : (index / 2) / (inClass - 1.0);
            var (x, y) = place(label, share, random);
            points.Add(new LabelledPoint(
                Math.Round(x + noise * random.NextNormal(), Decimals),
                Math.Round(y + noise * random.NextNormal(), Decimals),
                label));
        }

        return points.MoveToImmutable();
    }
}
