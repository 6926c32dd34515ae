using LineToNetwork.Data;
using LineToNetwork.Models;

namespace LineToNetwork.Learning;

/// <summary>The lowest mean squared gap without walking: least squares, solved.</summary>
public static class Exact
{
    /// <summary>The line with the lowest mean squared gap to the points.</summary>
    /// <remarks>
    /// slope = Σ(x − x̄)(y − ȳ) / Σ(x − x̄)², intercept = ȳ − slope · x̄. Worked out with 31 digits, so that at least
    /// nine of the result's are right even when all x are large and nearly equal.
    /// </remarks>
    /// <param name="x">The points' places on the x axis; at least two different ones.</param>
    /// <param name="y">Their heights, one for each x.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, there are fewer than two points, all x are equal, a value is NaN or infinite, or the line's knobs
    /// are too large to be numbers.
    /// </exception>
    public static Line Line(double[] x, double[] y)
    {
        Require.Pairs(x, y);
        if (x.Length == 1)
        {
            throw new ArgumentException("x has one value; a line needs at least two points: add another one.", nameof(x));
        }

        // Powers of two scale without rounding; they keep the squares of huge and tiny data within range.
        int scaleOfX = PowerOfTwo(x);
        int scaleOfY = PowerOfTwo(y);
        double[] places = Array.ConvertAll(x, value => Math.ScaleB(value, -scaleOfX));
        double[] heights = Array.ConvertAll(y, value => Math.ScaleB(value, -scaleOfY));
        var meanPlace = TwiceTheDigits.Mean(places);
        var meanHeight = TwiceTheDigits.Mean(heights);
        TwiceTheDigits products = 0;
        TwiceTheDigits squares = 0;
        for (int index = 0; index < places.Length; index++)
        {
            var fromMean = places[index] - meanPlace;
            products += fromMean * (heights[index] - meanHeight);
            squares += fromMean * fromMean;
        }

        if (x.All(value => value == x[0]) || squares.High == 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"x is {x[0]} for every point; the best line through them would stand upright: add a point with another x."),
                nameof(x));
        }

        var slope = products / squares;
        var intercept = meanHeight - slope * meanPlace;
        var line = new Line(
            Math.ScaleB(slope.High, scaleOfY - scaleOfX), Math.ScaleB(intercept.High, scaleOfY));
        if (!double.IsFinite(line.Slope) || !double.IsFinite(line.Intercept))
        {
            throw new ArgumentException(
                "y: the line's knobs are larger than a number can be; divide y by a large number, such as 1e6, first.", nameof(y));
        }

        return line;
    }

    /// <summary>The model of several inputs with the lowest mean squared gap.</summary>
    /// <param name="inputs">The inputs; more rows than inputs.</param>
    /// <param name="y">What the model should say, one number for every row.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a value is NaN or infinite, there are fewer rows than knobs, or an input is the same in
    /// every row or a sum of the inputs before it, so that its knob could be anything.
    /// </exception>
    public static LinearModel Model(Columns inputs, double[] y)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        Require.SameLength(inputs.Rows, y?.Length ?? 0, nameof(inputs), nameof(y));
        Require.Data(y);
        return LeastSquares.Solve(inputs, y!);
    }

    /// <summary>The curve of one input, a sum of a basis' shapes, with the lowest mean squared gap.</summary>
    /// <param name="basis">The shapes, such as <c>Basis.Monomials(degree: 3)</c>.</param>
    /// <param name="x">The points' places on the x axis; more of them than shapes.</param>
    /// <param name="y">Their heights, one for each x.</param>
    /// <exception cref="ArgumentException">As for <see cref="Model"/>, or a shape is infinite at some x.</exception>
    public static Curve Curve(Basis basis, double[] x, double[] y)
    {
        ArgumentNullException.ThrowIfNull(basis);
        Require.Pairs(x, y);
        return new Curve(basis, Model(basis.Columns(x), y));
    }

    /// <summary>The surface over two inputs, a sum of a basis' shapes, with the lowest mean squared gap.</summary>
    /// <param name="basis">The shapes, such as <c>Basis.MonomialsOfTwo(degree: 2)</c>.</param>
    /// <param name="x">The points' first input; more of them than shapes.</param>
    /// <param name="y">Their second input, one for each x.</param>
    /// <param name="z">Their heights, one for each x.</param>
    /// <exception cref="ArgumentException">As for <see cref="Model"/>, or a shape is infinite at some point.</exception>
    public static Curve Surface(Basis basis, double[] x, double[] y, double[] z)
    {
        ArgumentNullException.ThrowIfNull(basis);
        Require.Pairs(x, z);
        return new Curve(basis, Model(basis.Columns(x, y), z));
    }

    /// <summary>
    /// How alike the inputs look (their condition number): 1 when none says anything about another, 1e10 when ten of a
    /// number's sixteen digits are lost in telling them apart. It is also how many times longer than wide the loss's valley is.
    /// </summary>
    /// <remarks>The largest over the smallest singular value of the centred inputs, each scaled to length 1.</remarks>
    /// <param name="inputs">The inputs; at least one, and at least as many rows as inputs.</param>
    /// <returns>From 1 up; about 1e16 or more when they cannot be told apart.</returns>
    /// <exception cref="ArgumentException">There is no input, or one is the same in every row.</exception>
    public static double ConditionNumber(Columns inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return LeastSquares.ConditionNumber(inputs);
    }

    /// <summary>The exponent e for which 2^e is about the size of the largest value.</summary>
    private static int PowerOfTwo(double[] values)
    {
        double largest = values.Max(Math.Abs);
        return largest == 0 ? 0 : Math.ILogB(largest);
    }
}
