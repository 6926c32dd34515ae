using LineToNetwork.Data;
using LineToNetwork.Models;

namespace LineToNetwork.Learning;

/// <summary>
/// How wrong one prediction is, as a function together with its derivative. A new loss is a new value:
/// <c>new Loss((predicted, actual) => ..., (predicted, actual) => ...)</c>.
/// </summary>
/// <param name="Function">From the predicted and the actual value to how wrong the prediction is.</param>
/// <param name="Derivative">How much the function grows when the predicted value grows by a little, per unit.</param>
public sealed record Loss(Func<double, double, double> Function, Func<double, double, double> Derivative)
{
    /// <summary>(predicted − actual)²: the area of the square over the gap.</summary>
    public static Loss Squared { get; } = new(
        (predicted, actual) => (predicted - actual) * (predicted - actual),
        (predicted, actual) => 2 * (predicted - actual));

    /// <summary>|predicted − actual|: the size of the gap. Its derivative at the corner, no gap, is taken as 0.</summary>
    public static Loss Absolute { get; } = new(
        (predicted, actual) => Math.Abs(predicted - actual),
        (predicted, actual) => predicted.CompareTo(actual));

    /// <summary>predicted − actual: the gap with its sign. Gaps above and below cancel, so its lowest value means nothing.</summary>
    public static Loss Gap { get; } = new(
        (predicted, actual) => predicted - actual,
        (_, _) => 1);

    /// <summary>
    /// Cross-entropy, the surprise at the actual answer (1 or 0) when its probability was predicted: −ln(p) for 1,
    /// −ln(1 − p) for 0. An answer that was called impossible surprises infinitely.
    /// </summary>
    public static Loss CrossEntropy { get; } = new(
        (probability, actual) => Mixed(actual, -Math.Log(probability), -LogOnePlus(-probability)),
        (probability, actual) => Mixed(actual, -1 / probability, 1 / (1 - probability)));

    /// <summary>
    /// Cross-entropy of a score that <see cref="Sigmoid"/> turns into the probability. Finite for every finite
    /// score: about the score's size when it is confidently wrong. Its derivative is p − actual.
    /// </summary>
    public static Loss CrossEntropyOfScore { get; } = new(
        (score, actual) => Mixed(actual, SoftPlus(-score), SoftPlus(score)),
        (score, actual) => Mixed(actual, -Sigmoid.At(-score), Sigmoid.At(score)));

    /// <summary>(p − actual)² of a score that <see cref="Sigmoid"/> turns into the probability p. Flat where it is confidently wrong.</summary>
    public static Loss SquaredOfScore { get; } = new(
        (score, actual) => Squared!.Function(Sigmoid.At(score), actual),
        (score, actual) => Squared!.Derivative(Sigmoid.At(score), actual) * Sigmoid.SteepnessAt(score));

    /// <summary>The mean loss of predictions.</summary>
    /// <param name="predicted">What was predicted.</param>
    /// <param name="actual">What is true, one value for each prediction.</param>
    /// <exception cref="ArgumentException">The lengths differ, there are no values, or an actual one is NaN or infinite.</exception>
    public double Of(double[] predicted, double[] actual)
    {
        ArgumentNullException.ThrowIfNull(predicted);
        ArgumentNullException.ThrowIfNull(actual);
        Require.SameLength(predicted.Length, actual.Length, nameof(predicted), nameof(actual));
        Require.Data(actual);
        double sum = 0;
        for (int index = 0; index < predicted.Length; index++)
        {
            sum += Function(predicted[index], actual[index]);
        }

        return sum / predicted.Length;
    }

    /// <summary>The mean loss of a line over points: <c>Loss.Squared.Of(line, x, y)</c>.</summary>
    /// <exception cref="ArgumentException">The lengths differ, there are no points, or a value is NaN or infinite.</exception>
    public double Of(Line line, double[] x, double[] y)
    {
        Require.Pairs(x, y);
        double sum = 0;
        for (int index = 0; index < x.Length; index++)
        {
            sum += Function(line.At(x[index]), y[index]);
        }

        return sum / x.Length;
    }

    /// <summary>The mean loss of any curve over points.</summary>
    /// <param name="model">The curve: from x to the predicted y.</param>
    /// <param name="x">The points' places on the x axis.</param>
    /// <param name="y">Their heights, one for each x.</param>
    /// <exception cref="ArgumentException">The lengths differ, there are no points, or a value is NaN or infinite.</exception>
    public double Of(Func<double, double> model, double[] x, double[] y)
    {
        ArgumentNullException.ThrowIfNull(model);
        Require.Pairs(x, y);
        return Of(Array.ConvertAll(x, place => model(place)), y);
    }

    /// <summary>
    /// The mean loss over given points as a function of a line's two knobs, slope a and intercept b, with the exact
    /// gradient: fast to walk on.
    /// </summary>
    /// <exception cref="ArgumentException">The lengths differ, there are no points, or a value is NaN or infinite.</exception>
    public Objective On(double[] x, double[] y)
    {
        Require.Pairs(x, y);
        return LinearRegression.Objective(Columns.Of(("x", x)), y, this);
    }

    /// <summary>The value for answer 1, for answer 0, or between; a share of zero wipes out even an infinity.</summary>
    private static double Mixed(double actual, double forOne, double forZero) => actual switch
    {
        1 => forOne,
        0 => forZero,
        _ => actual * forOne + (1 - actual) * forZero,
    };

    /// <summary>ln(1 + e^z), without overflow for large z and without losing digits for very negative z.</summary>
    private static double SoftPlus(double z) => Math.Max(z, 0) + LogOnePlus(Math.Exp(-Math.Abs(z)));

    /// <summary>ln(1 + x) to full precision near 0, after Kahan's correction of the rounded sum.</summary>
    private static double LogOnePlus(double x)
    {
        double rounded = 1 + x;
        return rounded == 1 ? x : rounded == 0 ? double.NegativeInfinity : Math.Log(rounded) * x / (rounded - 1);
    }
}
