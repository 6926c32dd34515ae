using LineToNetwork.Data;
using LineToNetwork.Models;

namespace LineToNetwork.Learning;

/// <summary>
/// Numbers moved and shrunk so that their mean is 0 and their standard deviation is 1: what makes a long valley round. A line
/// found on them is translated back by <see cref="Original"/>.
/// </summary>
public sealed class Standardized
{
    private Standardized(double[] values, double mean, double standardDeviation)
    {
        Values = values;
        Mean = mean;
        StandardDeviation = standardDeviation;
    }

    /// <summary>The standardized numbers: (value − mean) / standard deviation.</summary>
    public double[] Values { get; }

    /// <summary>The mean of the original numbers.</summary>
    public double Mean { get; }

    /// <summary>The standard deviation of the original numbers: the root of the mean squared distance from their mean.</summary>
    public double StandardDeviation { get; }

    /// <summary>Standardizes numbers: <c>var pages = Standardized.Of(x);</c></summary>
    /// <exception cref="ArgumentException">There are no numbers, all are equal, or one is NaN or infinite.</exception>
    public static Standardized Of(double[] x) => Of(x, nameof(x));

    internal static Standardized Of(double[] values, string name)
    {
        Require.Data(values, name);
        double mean = TwiceTheDigits.Mean(values).High;
        double largest = values.Max(value => Math.Abs(value - mean));
        if (values.All(value => value == values[0]))
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"{name} is {values[0]} in every row, so there is nothing to scale by; leave it out: the constant does its work."),
                name);
        }

        // Divided by the largest first, so that squares neither overflow nor vanish.
        double deviation = largest * Math.Sqrt(values.Average(value => Square((value - mean) / largest)));
        return new Standardized(Array.ConvertAll(values, value => (value - mean) / deviation), mean, deviation);
    }

    /// <summary>Standardizes another number in the same way: a new book's pages, for a prediction.</summary>
    public double Scale(double value) => (value - Mean) / StandardDeviation;

    /// <summary>Translates a line over standardized numbers into the same line over the original ones.</summary>
    public Line Original(Line line)
    {
        double slope = line.Slope / StandardDeviation;
        return new Line(slope, line.Intercept - slope * Mean);
    }

    private static double Square(double value) => value * value;
}
