using LineToNetwork.Data;

namespace LineToNetwork.Learning;

/// <summary>How much a function bends (its second derivatives), measured by nudging.</summary>
/// <remarks>
/// Five points at distances of the sixth root of the rounding unit, about 2.5e-3 times the size of x: the rule of fourth
/// order, (−f(x+2h) + 16 f(x+h) − 30 f(x) + 16 f(x−h) − f(x−2h)) / 12h². It is exact for parabolas and cubics, so
/// the large nudge costs nothing on a bowl and keeps rounding away. (Fornberg, Mathematics of Computation 51, 1988.)
/// </remarks>
public static class Curvature
{
    private static readonly double RelativeNudge = Math.Pow(double.BitIncrement(1) - 1, 1.0 / 6);

    /// <summary>The second derivative of a function at <paramref name="x"/>: positive where it bends upwards.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not finite.</exception>
    public static double At(Func<double, double> function, double x)
    {
        ArgumentNullException.ThrowIfNull(function);
        Require.Finite(x);
        double nudge = Nudge(x);
        return Along(step => function(x + step * nudge)) / (nudge * nudge);
    }

    /// <summary>All second derivatives of a function of knobs (its Hessian).</summary>
    /// <returns>Knobs by knobs numbers; the one at [i, j] is how the steepness along knob i changes with knob j.</returns>
    /// <exception cref="ArgumentException">A knob is not finite.</exception>
    public static double[,] Of(Func<double[], double> function, double[] knobs)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(knobs);
        Require.Finite(knobs);
        int count = knobs.Length;
        double[] nudges = Array.ConvertAll(knobs, Nudge);
        var hessian = new double[count, count];
        for (int i = 0; i < count; i++)
        {
            hessian[i, i] = Bend(i, 1, i, 0) / (nudges[i] * nudges[i]);
            for (int j = 0; j < i; j++)
            {
                // Bending along the two diagonals between the axes i and j differs by four times the mixed derivative.
                double mixed = (Bend(i, 1, j, 1) - Bend(i, 1, j, -1)) / 4;
                hessian[i, j] = hessian[j, i] = mixed / (nudges[i] * nudges[j]);
            }
        }

        return hessian;

        double Bend(int i, int alongI, int j, int alongJ) => Along(step =>
        {
            double[] nudged = [.. knobs];
            nudged[i] += alongI * step * nudges[i];
            nudged[j] += alongJ * step * nudges[j];
            return function(nudged);
        });
    }

    /// <summary>All second derivatives, from a gradient that is known.</summary>
    internal static double[,] OfGradient(Func<double[], double[]> gradient, double[] knobs)
    {
        int count = knobs.Length;
        var changes = new double[count, count];
        double[] nudged = [.. knobs];
        for (int j = 0; j < count; j++)
        {
            var (below, above) = Steepness.Neighbours(knobs[j]);
            nudged[j] = above;
            double[] gradientAbove = gradient(nudged);
            nudged[j] = below;
            double[] gradientBelow = gradient(nudged);
            nudged[j] = knobs[j];
            for (int i = 0; i < count; i++)
            {
                changes[i, j] = (gradientAbove[i] - gradientBelow[i]) / (above - below);
            }
        }

        // The order of differentiation does not matter; the mean of both takes half of the rounding away.
        var hessian = new double[count, count];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
            {
                hessian[i, j] = (changes[i, j] + changes[j, i]) / 2;
            }
        }

        return hessian;
    }

    private static double Along(Func<double, double> atStep) =>
        (-atStep(2) + 16 * atStep(1) - 30 * atStep(0) + 16 * atStep(-1) - atStep(-2)) / 12;

    private static double Nudge(double x)
    {
        double wished = RelativeNudge * Math.Max(1, Math.Abs(x));
        // What rounding makes of x + nudge is the nudge that is divided by.
        return x + wished - x;
    }
}
