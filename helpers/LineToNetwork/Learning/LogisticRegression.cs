using System.Collections.Immutable;
using LineToNetwork.Data;
using LineToNetwork.Models;
using LineToNetwork.Words;

namespace LineToNetwork.Learning;

/// <summary>
/// Finds the knobs of a yes-or-no model: those with the lowest mean surprise (cross-entropy), by gradient descent or
/// by Newton's method.
/// </summary>
/// <remarks>
/// When some knobs answer every row rightly, larger ones lower the surprise for ever and there is no lowest point. Both
/// methods then stop where the mean surprise is below 0.001, and the path says why.
/// </remarks>
public static class LogisticRegression
{
    /// <summary>Walks downhill with one input, the knobs a and b from 0 on: <c>Descend(hours, passed, learningRate: 0.2, steps: 5000)</c>.</summary>
    /// <inheritdoc cref="Descend(Columns, double[], double, int, double)"/>
    public static (LogisticModel Model, DescentPath Path) Descend(
        double[] x, double[] labels, double learningRate, int steps, double tolerance = 0) =>
        Descend(OneInput(x), labels, learningRate, steps, tolerance, Walk.KnobNames(2));

    /// <summary>Walks downhill from all knobs at 0.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="labels">The true answers, 1 or 0, one for every row; both occur.</param>
    /// <param name="learningRate">How far a step goes for each unit of steepness; above 0.</param>
    /// <param name="steps">How many steps at most.</param>
    /// <param name="tolerance">Ends the walk early where no steepness is larger than this; 0 walks on.</param>
    /// <returns>The model at the end of the way, and the way.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, an input is NaN or infinite, a label is neither 0 nor 1, all labels are the same, or the learning
    /// rate is not positive.
    /// </exception>
    public static (LogisticModel Model, DescentPath Path) Descend(
        Columns inputs, double[] labels, double learningRate, int steps, double tolerance = 0)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return Descend(inputs, labels, learningRate, steps, tolerance, inputs.Names.Add(Wording.ConstantName));
    }

    private static (LogisticModel Model, DescentPath Path) Descend(
        Columns inputs, double[] labels, double learningRate, int steps, double tolerance, ImmutableArray<string> knobNames)
    {
        var loss = Objective(inputs, labels);
        var path = GradientDescent.Minimize(
            loss,
            new double[inputs.Count + 1],
            learningRate,
            steps,
            tolerance,
            knobNames,
            step => IsAllRight(step, inputs, labels));
        return (ModelAt(path.Last, inputs), path);
    }

    /// <summary>Jumps to the bottom with one input.</summary>
    /// <inheritdoc cref="Newton(Columns, double[], int)"/>
    public static (LogisticModel Model, DescentPath Path) Newton(double[] x, double[] labels, int steps = 20) =>
        Newton(OneInput(x), labels, steps, Walk.KnobNames(2));

    /// <summary>
    /// Jumps from all knobs at 0 to the bottom of the parabola that matches the loss, again and again; half as far, and
    /// half again, where the loss would rise.
    /// </summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="labels">The true answers, 1 or 0, one for every row; both occur.</param>
    /// <param name="steps">How many jumps at most.</param>
    /// <returns>The model at the end of the way, and the way.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, an input is NaN or infinite, a label is neither 0 nor 1, or all labels are the same.
    /// </exception>
    public static (LogisticModel Model, DescentPath Path) Newton(Columns inputs, double[] labels, int steps = 20)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return Newton(inputs, labels, steps, inputs.Names.Add(Wording.ConstantName));
    }

    private static (LogisticModel Model, DescentPath Path) Newton(
        Columns inputs, double[] labels, int steps, ImmutableArray<string> knobNames)
    {
        var loss = Objective(inputs, labels);
        var path = Learning.Newton.MinimizeHalving(
            loss,
            new double[inputs.Count + 1],
            steps,
            knobNames,
            step => IsAllRight(step, inputs, labels));
        return (ModelAt(path.Last, inputs), path);
    }

    /// <summary>The mean surprise as a function of the knobs, the constant last, with the exact gradient and Hessian.</summary>
    /// <exception cref="ArgumentException">
    /// The lengths differ, an input is NaN or infinite, a label is neither 0 nor 1, or all labels are the same.
    /// </exception>
    public static Objective Objective(Columns inputs, double[] labels)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(labels);
        Require.SameLength(inputs.Rows, labels.Length, nameof(inputs), nameof(labels));
        RequireBothAnswers(labels);
        var loss = LinearRegression.Objective(inputs, labels, Loss.CrossEntropyOfScore);
        return loss with { Hessian = knobs => Hessian(inputs, knobs) };
    }

    /// <summary>The mean over the rows of p · (1 − p) · input · other input, the constant counting as an input of 1.</summary>
    private static double[,] Hessian(Columns inputs, double[] knobs)
    {
        int count = knobs.Length;
        double[] bends = Array.ConvertAll(LinearRegression.Predict(inputs, knobs), Sigmoid.SteepnessAt);
        var hessian = new double[count, count];
        for (int row = 0; row < inputs.Rows; row++)
        {
            double[] values = [.. inputs.Row(row), 1];
            for (int i = 0; i < count; i++)
            {
                for (int j = 0; j < count; j++)
                {
                    hessian[i, j] += bends[row] * values[i] * values[j] / inputs.Rows;
                }
            }
        }

        return hessian;
    }

    /// <summary>Knobs that answer every row rightly prove that there is no lowest point: twice as large they are better.</summary>
    private static bool IsAllRight(DescentStep step, Columns inputs, double[] labels) =>
        LinearRegression.Predict(inputs, step.Knobs.AsSpan()).Zip(labels).All(pair => pair.Second == 1 ? pair.First > 0 : pair.First < 0);

    private static LogisticModel ModelAt(DescentStep step, Columns inputs) =>
        new(LinearModel.Of(inputs.Names, step.Knobs));

    private static Columns OneInput(double[] x)
    {
        Require.Data(x);
        return Columns.Of(("x", x));
    }

    private static void RequireBothAnswers(double[] labels)
    {
        for (int row = 0; row < labels.Length; row++)
        {
            if (labels[row] is not (0 or 1))
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"labels[{row}] is {labels[row]}; a yes-or-no question has the answers 1 and 0: write 1 for yes and 0 for no."),
                    nameof(labels));
            }
        }

        if (labels.Distinct().Count() < 2)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"labels is {labels[0]} in every row; there is nothing to tell apart: add rows with the other answer."),
                nameof(labels));
        }
    }
}
