using System.Numerics;
using LineToNetwork.Data;

namespace LineToNetwork.Models;

/// <summary>How many products of powers a polynomial of many inputs has: the explosion that ends the age of hand-made columns.</summary>
public static class TermCount
{
    /// <summary>
    /// Terms of exactly one degree: for degree 2, all squares and all products of two inputs, without the constant and
    /// the inputs themselves.
    /// </summary>
    /// <remarks>Ways to pick <paramref name="degree"/> of the inputs, any of them repeatedly: C(inputs + degree − 1, degree).</remarks>
    /// <param name="inputs">How many inputs there are: 40,000 for a grey photo of 200 by 200 pixels.</param>
    /// <param name="degree">The sum of the powers in a term.</param>
    /// <exception cref="ArgumentOutOfRangeException">No input, or a negative degree.</exception>
    public static BigInteger OfDegree(int inputs, int degree)
    {
        Require.AtLeast(inputs, 1, "a polynomial has at least one input");
        Require.AtLeast(degree, 0, "degree 0 is the constant alone");
        return Choose(inputs + (long)degree - 1, degree);
    }

    /// <summary>Terms of every degree from 1 to <paramref name="degree"/>; the constant is not counted.</summary>
    /// <remarks>C(inputs + degree, degree) − 1.</remarks>
    /// <param name="inputs">How many inputs there are.</param>
    /// <param name="degree">The largest sum of the powers in a term.</param>
    /// <exception cref="ArgumentOutOfRangeException">No input, or a negative degree.</exception>
    public static BigInteger UpToDegree(int inputs, int degree)
    {
        Require.AtLeast(inputs, 1, "a polynomial has at least one input");
        Require.AtLeast(degree, 0, "degree 0 is the constant alone");
        return Choose(inputs + (long)degree, degree) - 1;
    }

    /// <summary>In how many ways one can pick some of many things.</summary>
    private static BigInteger Choose(long things, int picked)
    {
        var ways = BigInteger.One;
        for (int k = 1; k <= picked; k++)
        {
            // Always a whole number: after k rounds it is the number of ways to pick k things.
            ways = ways * (things - picked + k) / k;
        }

        return ways;
    }
}
