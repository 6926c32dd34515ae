using LineToNetwork.Data;
using LineToNetwork.Models;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace LineToNetwork.Learning;

/// <summary>Least squares with many columns, by MathNet's QR factorization of centred columns of length 1.</summary>
/// <remarks>
/// Centring takes the constant out of the equations, and equal lengths take the units out; what is left tells
/// whether the columns can be told apart. (Golub and Van Loan, "Matrix Computations", section 5.3.)
/// </remarks>
internal static class LeastSquares
{
    /// <summary>What is left of a column of length 1 after the columns before it are taken out, when all is rounding.</summary>
    private const double Rounding = 1e-13;

    public static LinearModel Solve(Columns inputs, double[] y)
    {
        if (inputs.Rows < inputs.Count + 1)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"inputs has {inputs.Rows} rows for {inputs.Count + 1} knobs, the constant included; ")
                + "many models would fit equally well: add rows or leave inputs out.");
        }

        double meanOfY = TwiceTheDigits.Mean(y).High;
        if (inputs.Count == 0)
        {
            return new LinearModel([], [], meanOfY);
        }

        double[] means = Means(inputs);
        var (matrix, lengths) = CentredAndOfLengthOne(inputs, means);
        var factors = matrix.QR(QRMethod.Thin);
        RequireTellingApart(inputs, factors.R);
        double[] gaps = Array.ConvertAll(y, value => value - meanOfY);
        double[] knobs = factors.Solve(Vector<double>.Build.Dense(gaps)).ToArray();
        double constant = meanOfY;
        for (int column = 0; column < knobs.Length; column++)
        {
            knobs[column] /= lengths[column];
            constant -= knobs[column] * means[column];
        }

        return new LinearModel(inputs.Names, knobs, constant);
    }

    public static double ConditionNumber(Columns inputs)
    {
        if (inputs.Count == 0)
        {
            throw new ArgumentException("inputs has no columns; give at least one.", nameof(inputs));
        }

        return CentredAndOfLengthOne(inputs, Means(inputs)).Matrix.Svd(computeVectors: false).ConditionNumber;
    }

    private static double[] Means(Columns inputs) =>
        [.. Enumerable.Range(0, inputs.Count).Select(column => TwiceTheDigits.Mean(inputs.Column(column)).High)];

    private static (Matrix<double> Matrix, double[] Lengths) CentredAndOfLengthOne(Columns inputs, double[] means)
    {
        var lengths = new double[inputs.Count];
        var matrix = Matrix<double>.Build.Dense(inputs.Rows, inputs.Count);
        for (int column = 0; column < inputs.Count; column++)
        {
            double mean = means[column];
            double[] centred = Array.ConvertAll(inputs.Column(column).ToArray(), value => value - mean);
            double largest = centred.Max(Math.Abs);
            // Divided by the largest first, so that squares neither overflow nor vanish.
            lengths[column] = largest * Math.Sqrt(centred.Sum(value => value / largest * (value / largest)));
            if (largest <= Rounding * Math.Abs(mean))
            {
                throw new ArgumentException(
                    $"inputs: {inputs.Names[column]} is the same in every row, so its knob cannot be told from the constant: leave it out.");
            }

            matrix.SetColumn(column, Array.ConvertAll(centred, value => value / lengths[column]));
        }

        return (matrix, lengths);
    }

    private static void RequireTellingApart(Columns inputs, Matrix<double> triangle)
    {
        for (int column = 0; column < inputs.Count; column++)
        {
            if (Math.Abs(triangle[column, column]) <= Rounding)
            {
                throw new ArgumentException(
                    $"inputs: {inputs.Names[column]} is, within rounding, a sum of the inputs before it, "
                    + "so its knob could be anything: leave it out.");
            }
        }
    }
}
