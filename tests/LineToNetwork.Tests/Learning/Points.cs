using CsCheck;

namespace LineToNetwork.Tests.Learning;

/// <summary>Random points for properties.</summary>
internal static class Points
{
    /// <summary>2 to 40 points between −100 and 100, not all x nearly the same.</summary>
    public static readonly Gen<(double[] X, double[] Y)> Any =
        Gen.Select(Gen.Double[-100, 100], Gen.Double[-100, 100]).Array[2, 40]
            .Where(points => points.Max(point => point.Item1) - points.Min(point => point.Item1) > 1)
            .Select(points => (
                points.Select(point => point.Item1).ToArray(), points.Select(point => point.Item2).ToArray()));
}
