using LineToNetwork.Data;
using LineToNetwork.Models;

namespace LineToNetwork.Learning;

/// <summary>How steep a function is, measured: nudge a knob a little, see by how much the result changes.</summary>
/// <remarks>
/// Central differences, (f(x + h) − f(x − h)) / 2h. The nudge h is the cube root of the rounding unit, about 6e-6, times
/// the size of x when that is above 1: a larger one bends the answer, a smaller one drowns it in rounding. About
/// nine digits are right for smooth functions. (Press et al., "Numerical Recipes", section 5.7.)
/// </remarks>
public static class Steepness
{
    private static readonly double RelativeNudge = Math.Cbrt(double.BitIncrement(1) - 1);

    /// <summary>The steepness (derivative) of a function at <paramref name="x"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not finite.</exception>
    public static double At(Func<double, double> function, double x)
    {
        ArgumentNullException.ThrowIfNull(function);
        Require.Finite(x);
        var (below, above) = Neighbours(x);
        return Between(function, below, above);
    }

    /// <summary>The steepness of the straight line through the function's points at two places (the secant).</summary>
    /// <exception cref="ArgumentException">Both places are the same, or one is not finite.</exception>
    public static double Between(Func<double, double> function, double from, double to)
    {
        ArgumentNullException.ThrowIfNull(function);
        Require.Finite(from);
        Require.Finite(to);
        if (from == to)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"from and to are both {from}; two different places are needed to see a rise."),
                nameof(to));
        }

        return (function(to) - function(from)) / (to - from);
    }

    /// <summary>
    /// The straight line through the function's points at <paramref name="x"/> and a little further on: what a
    /// zooming eye sees. The smaller the nudge, the nearer it is to the tangent.
    /// </summary>
    /// <param name="function">The curve.</param>
    /// <param name="x">Where to look.</param>
    /// <param name="nudge">How far on the second point lies; not 0, may be negative.</param>
    /// <exception cref="ArgumentException">The nudge is 0 or too small to move x, or a value is not finite.</exception>
    public static Line Secant(Func<double, double> function, double x, double nudge)
    {
        double slope = Between(function, x, x + nudge);
        return new Line(slope, function(x) - slope * x);
    }

    /// <summary>The steepness of a function of two knobs along each of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A knob is not finite.</exception>
    public static (double A, double B) Gradient(Func<double, double, double> function, double a, double b)
    {
        ArgumentNullException.ThrowIfNull(function);
        return (At(nudged => function(nudged, b), a), At(nudged => function(a, nudged), b));
    }

    /// <summary>The steepness (gradient) of a function of any number of knobs along each of them.</summary>
    /// <returns>As many numbers as there are knobs.</returns>
    /// <exception cref="ArgumentException">A knob is not finite.</exception>
    public static double[] Gradient(Func<double[], double> function, double[] knobs)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(knobs);
        Require.Finite(knobs);
        double[] nudged = [.. knobs];
        var gradient = new double[knobs.Length];
        for (int index = 0; index < knobs.Length; index++)
        {
            var (below, above) = Neighbours(knobs[index]);
            nudged[index] = above;
            double valueAbove = function(nudged);
            nudged[index] = below;
            double valueBelow = function(nudged);
            nudged[index] = knobs[index];
            gradient[index] = (valueAbove - valueBelow) / (above - below);
        }

        return gradient;
    }

    /// <summary>The places a nudge below and above; their distance is what rounding really made of it.</summary>
    internal static (double Below, double Above) Neighbours(double x)
    {
        double nudge = RelativeNudge * Math.Max(1, Math.Abs(x));
        return (x - nudge, x + nudge);
    }
}
