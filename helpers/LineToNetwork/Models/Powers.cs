namespace LineToNetwork.Models;

/// <summary>Powers and Chebyshev polynomials of one number, and how they are written.</summary>
internal static class Powers
{
    /// <summary>1, x, x² ... up to a degree.</summary>
    public static double[] Of(double x, int degree)
    {
        var powers = new double[degree + 1];
        powers[0] = 1;
        for (int power = 1; power <= degree; power++)
        {
            powers[power] = powers[power - 1] * x;
        }

        return powers;
    }

    /// <summary>1, T₁(t), T₂(t) ... up to a degree.</summary>
    public static double[] Chebyshev(double t, int degree)
    {
        double[] values = Of(t, degree);
        for (int k = 2; k <= degree; k++)
        {
            values[k] = 2 * t * values[k - 1] - values[k - 2];
        }

        return values;
    }

    /// <summary>"x" for 1, "x²" for 2, nothing for 0.</summary>
    public static string Name(string variable, int power) => power switch
    {
        0 => "",
        1 => variable,
        _ => variable + Digits(power, "⁰¹²³⁴⁵⁶⁷⁸⁹"),
    };

    /// <summary>"T₂(x)" for 2, nothing for 0.</summary>
    public static string ChebyshevName(int degree, string variable) =>
        degree == 0 ? "" : $"T{Digits(degree, "₀₁₂₃₄₅₆₇₈₉")}({variable})";

    private static string Digits(int number, string signs) =>
        string.Concat(FormattableString.Invariant($"{number}").Select(digit => signs[digit - '0']));
}
