using LineToNetwork.Data;
using LineToNetwork.Models;

namespace LineToNetwork.Learning;

/// <summary>Taylor's idea: match a curve's height, steepness, bend ... at one place, and follow it from there.</summary>
public static class Taylor
{
    private const int MostDegrees = 10;

    /// <summary>How many degrees the curve is measured with; what lies beyond those that are kept is small by then.</summary>
    private const int MeasuredDegrees = 24;

    /// <summary>The polynomial that matches a smooth curve around one place.</summary>
    /// <remarks>
    /// The knobs are measured: a polynomial of degree 24 is laid through the curve at Chebyshev's points within
    /// <paramref name="radius"/> and written in powers; its lowest knobs are kept, without what is smaller than a billionth
    /// of the largest. For curves such as sin, exp and the sigmoid at least six digits of each are right.
    /// (Trefethen, "Approximation Theory and Approximation Practice", chapter 3.)
    /// </remarks>
    /// <param name="function">The curve, smooth around the place.</param>
    /// <param name="center">The place.</param>
    /// <param name="degree">How many of steepness, bend ... to match, 0 to 10.</param>
    /// <param name="radius">How far around the place the curve is looked at; above 0.</param>
    /// <exception cref="ArgumentException">
    /// The degree is not from 0 to 10, the radius is not positive, or the curve is not finite within it.
    /// </exception>
    public static TaylorPolynomial Of(Func<double, double> function, double center, int degree, double radius = 1)
    {
        ArgumentNullException.ThrowIfNull(function);
        Require.Finite(center);
        Require.AtLeast(degree, 0, "degree 0 matches the height alone");
        Require.Positive(radius, "try 1");
        if (degree > MostDegrees)
        {
            throw new ArgumentOutOfRangeException(
                nameof(degree),
                FormattableString.Invariant($"degree is {degree}; it must be at most {MostDegrees}: higher ones cannot be measured well."));
        }

        double[] t = Spacing.Chebyshev(-1, 1, MeasuredDegrees + 1);
        double[] heights = Array.ConvertAll(t, place => function(center + radius * place));
        Require.Finite(heights, nameof(function));
        double[] knobs = InPowers(ChebyshevKnobs(t, heights))[..(degree + 1)];
        double noise = 1e-9 * knobs.Max(Math.Abs);
        return new TaylorPolynomial(
            center, knobs.Select((knob, power) => Math.Abs(knob) < noise ? 0 : knob / Math.Pow(radius, power)));
    }

    /// <summary>What Chebyshev's polynomials are multiplied by in the polynomial through all points (a discrete cosine transform).</summary>
    private static double[] ChebyshevKnobs(double[] t, double[] heights)
    {
        int last = t.Length - 1;
        var knobs = new double[t.Length];
        for (int point = 0; point <= last; point++)
        {
            double[] shapes = Powers.Chebyshev(t[point], last);
            for (int k = 0; k <= last; k++)
            {
                knobs[k] += Share(point) * Share(k) * 2 / last * shapes[k] * heights[point];
            }
        }

        return knobs;

        // The first and the last of points and of polynomials count half.
        double Share(int index) => index == 0 || index == last ? 0.5 : 1;
    }

    /// <summary>The same polynomial as a sum of powers, by Tₖ₊₁ = 2·t·Tₖ − Tₖ₋₁.</summary>
    private static double[] InPowers(double[] chebyshevKnobs)
    {
        var powers = new double[chebyshevKnobs.Length];
        double[] before = new double[powers.Length + 1];
        double[] current = new double[powers.Length + 1];
        (before[0], current[1]) = (1, 1);
        powers[0] = chebyshevKnobs[0];
        for (int k = 1; k < powers.Length; k++)
        {
            var next = new double[current.Length];
            for (int power = 0; power <= k; power++)
            {
                powers[power] += chebyshevKnobs[k] * current[power];
                next[power] -= before[power];
                next[power + 1] += 2 * current[power];
            }

            (before, current) = (current, next);
        }

        return powers;
    }
}
