namespace LineToNetwork.Data;

/// <summary>Where to put points on a stretch of the x axis.</summary>
public static class Spacing
{
    /// <summary>Points with equal distances, the first at <paramref name="from"/>, the last at <paramref name="to"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two points, or an end that is not finite.</exception>
    public static double[] Even(double from, double to, int count)
    {
        Check(from, to, count);
        double step = (to - from) / (count - 1);
        // The last point is set, not summed up: rounding must not push it past the end.
        return [.. Enumerable.Range(0, count - 1).Select(index => from + index * step), to];
    }

    /// <summary>
    /// Points that crowd towards both ends, as if equally spaced on a half circle and dropped onto its diameter.
    /// Polynomials through such points do not swing wildly.
    /// </summary>
    /// <remarks>Chebyshev points of the second kind: the middle + half the width · cos(π·k/(count−1)).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two points, or an end that is not finite.</exception>
    public static double[] Chebyshev(double from, double to, int count)
    {
        Check(from, to, count);
        double middle = (from + to) / 2;
        double half = (to - from) / 2;
        return
        [
            from,
            .. Enumerable.Range(1, count - 2).Select(k => middle - half * Math.Cos(Math.PI * k / (count - 1))),
            to,
        ];
    }

    private static void Check(double from, double to, int count)
    {
        Require.Finite(from);
        Require.Finite(to);
        Require.AtLeast(count, 2, "two points already mark both ends");
    }
}
