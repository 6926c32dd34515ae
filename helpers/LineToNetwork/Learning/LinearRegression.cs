using LineToNetwork.Data;
using LineToNetwork.Models;
using LineToNetwork.Words;

namespace LineToNetwork.Learning;

/// <summary>Finds the knobs of a model with several inputs by walking downhill. The exact fit gives the exact answer.</summary>
public static class LinearRegression
{
    /// <summary>Walks downhill from all knobs at 0.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="y">What the model should say, one number for every row.</param>
    /// <param name="learningRate">How far a step goes for each unit of steepness; above 0.</param>
    /// <param name="steps">How many steps at most.</param>
    /// <param name="tolerance">Ends the walk early where no steepness is larger than this; 0 walks on.</param>
    /// <returns>The model at the end of the way, and the way.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a value is NaN or infinite, or the learning rate is not positive.</exception>
    public static (LinearModel Model, DescentPath Path) Descend(
        Columns inputs, double[] y, double learningRate, int steps, double tolerance = 0)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var path = GradientDescent.Minimize(
            Objective(inputs, y),
            new double[inputs.Count + 1],
            learningRate,
            steps,
            tolerance,
            inputs.Names.Add(Wording.ConstantName),
            _ => false);
        return (LinearModel.Of(inputs.Names, path.Last.Knobs), path);
    }

    /// <summary>The mean squared gap as a function of the knobs, the constant last, with the exact gradient.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or a value is NaN or infinite.</exception>
    public static Objective Objective(Columns inputs, double[] y) => Objective(inputs, y, Loss.Squared);

    /// <summary>The mean of any loss as a function of the knobs, the constant last, with the exact gradient.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or a value is NaN or infinite.</exception>
    public static Objective Objective(Columns inputs, double[] y, Loss loss)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(y);
        ArgumentNullException.ThrowIfNull(loss);
        Require.SameLength(inputs.Rows, y.Length, nameof(inputs), nameof(y));
        Require.Data(y);
        double[] actual = [.. y];
        return new Objective(Value, Gradient);

        double Value(double[] knobs)
        {
            double[] predicted = Predict(inputs, knobs);
            double sum = 0;
            for (int row = 0; row < actual.Length; row++)
            {
                sum += loss.Function(predicted[row], actual[row]);
            }

            return sum / actual.Length;
        }

        // The chain rule: by how much the prediction grows with a knob is that knob's input; with the constant it is 1.
        double[] Gradient(double[] knobs)
        {
            double[] blame = Predict(inputs, knobs);
            double sum = 0;
            for (int row = 0; row < blame.Length; row++)
            {
                blame[row] = loss.Derivative(blame[row], actual[row]);
                sum += blame[row];
            }

            var gradient = new double[knobs.Length];
            gradient[^1] = sum / blame.Length;
            for (int column = 0; column < inputs.Count; column++)
            {
                var values = inputs.Column(column);
                double along = 0;
                for (int row = 0; row < blame.Length; row++)
                {
                    along += blame[row] * values[row];
                }

                gradient[column] = along / blame.Length;
            }

            return gradient;
        }
    }

    /// <summary>What the model says for every row, the constant last among the knobs.</summary>
    internal static double[] Predict(Columns inputs, ReadOnlySpan<double> knobs) =>
        inputs.WeightedSum(knobs[..^1], knobs[^1]);
}
