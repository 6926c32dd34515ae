using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace LineToNetwork.Data;

/// <summary>What every function over data asks of its numbers, with errors that name the argument, the value and the mend.</summary>
internal static class Require
{
    /// <summary>Every value is a number, neither NaN nor infinite.</summary>
    public static void Finite(
        ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        for (int index = 0; index < values.Length; index++)
        {
            if (!double.IsFinite(values[index]))
            {
                throw new ArgumentException(
                    $"{name}[{index}] is {Text(values[index])}; every value must be a finite number: remove or repair that row.",
                    name);
            }
        }
    }

    /// <summary>The value is a number, neither NaN nor infinite.</summary>
    public static void Finite(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(name, $"{name} is {Text(value)}; it must be a finite number.");
        }
    }

    /// <summary>There is at least one value, and all of them are finite.</summary>
    public static void Data(ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        if (values.IsEmpty)
        {
            throw new ArgumentException($"{name} is empty; give at least one value.", name);
        }

        Finite(values, name);
    }

    /// <summary>Both hold at least one value, equally many, and all of them are finite.</summary>
    public static void Pairs(
        ReadOnlySpan<double> x,
        ReadOnlySpan<double> y,
        [CallerArgumentExpression(nameof(x))] string xName = "",
        [CallerArgumentExpression(nameof(y))] string yName = "")
    {
        SameLength(x.Length, y.Length, xName, yName);
        Data(x, xName);
        Data(y, yName);
    }

    /// <summary>Two lists that belong together hold equally many values.</summary>
    public static void SameLength(int xLength, int yLength, string xName, string yName)
    {
        if (xLength != yLength)
        {
            throw new ArgumentException(
                $"{xName} has {Text(xLength)} values and {yName} has {Text(yLength)}; "
                + $"they belong together in pairs: give one value of {yName} for every value of {xName}.",
                yName);
        }
    }

    /// <summary>The value is at least <paramref name="least"/>.</summary>
    public static void AtLeast<TNumber>(
        TNumber value, TNumber least, string mend, [CallerArgumentExpression(nameof(value))] string name = "")
        where TNumber : INumber<TNumber>
    {
        if (!(value >= least))
        {
            throw new ArgumentOutOfRangeException(
                name, $"{name} is {Text(value)}; it must be at least {Text(least)}: {mend}.");
        }
    }

    /// <summary>The value is a finite number above zero.</summary>
    public static void Positive(double value, string mend, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > 0) || !double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(
                name, $"{name} is {Text(value)}; it must be positive and finite: {mend}.");
        }
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
