using LineToNetwork.Data;
using LineToNetwork.Models;

namespace LineToNetwork.Learning;

/// <summary>Taylor's idea: match a curve's height, steepness, bend ... at one place, and follow it from there.</summary>
public static class Taylor
{
    private const int MostDegrees = 10;

    /// <summary>How many degrees more the curve is measured with, so that what is kept is undisturbed.</summary>
    private const int ExtraDegrees = 10;

    /// <summary>The polynomial that matches a smooth curve around one place.</summary>
    /// <remarks>
    /// The knobs are measured: a polynomial of higher degree is laid through the curve at points within
    /// <paramref name="radius"/>, and its lowest knobs are kept, rounded to nine digits of the largest. For curves such
    /// as sin, exp and the sigmoid about six digits of each are right.
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

        int measured = degree + ExtraDegrees;
        double[] t = Spacing.Chebyshev(-1, 1, 2 * measured + 1);
        double[] heights = Array.ConvertAll(t, place => function(center + radius * place));
        var fit = Exact.Curve(Basis.Monomials(measured), t, heights).Sum;
        double[] knobs = [fit.Constant, .. fit.Knobs.Take(degree)];
        double noise = 1e-9 * knobs.Max(Math.Abs);
        return new TaylorPolynomial(
            center, knobs.Select((knob, power) => Math.Abs(knob) < noise ? 0 : knob / Math.Pow(radius, power)));
    }
}
