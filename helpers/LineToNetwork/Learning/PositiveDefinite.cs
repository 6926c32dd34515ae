namespace LineToNetwork.Learning;

/// <summary>Solves small sets of equations whose matrix is that of a bowl: symmetric, bending upwards in every direction.</summary>
internal static class PositiveDefinite
{
    /// <summary>A pivot this small against its diagonal is rounding: the bowl is flat in that direction.</summary>
    private const double Flat = 1e-11;

    /// <summary>Solves matrix · solution = right by Cholesky's method.</summary>
    /// <param name="matrix">Symmetric, n by n; only its lower half is read.</param>
    /// <param name="right">n numbers.</param>
    /// <param name="solution">n numbers, when the method succeeds.</param>
    /// <returns>False when some direction is flat or bends downwards, which is no error but an answer.</returns>
    public static bool TrySolve(double[,] matrix, double[] right, out double[] solution)
    {
        int count = right.Length;
        var root = new double[count, count];
        solution = [.. right];
        for (int row = 0; row < count; row++)
        {
            for (int column = 0; column <= row; column++)
            {
                double rest = matrix[row, column];
                for (int k = 0; k < column; k++)
                {
                    rest -= root[row, k] * root[column, k];
                }

                if (column < row)
                {
                    root[row, column] = rest / root[column, column];
                }
                else if (rest > Flat * Math.Abs(matrix[row, row]))
                {
                    root[row, row] = Math.Sqrt(rest);
                }
                else
                {
                    return false;
                }
            }
        }

        for (int row = 0; row < count; row++)
        {
            for (int k = 0; k < row; k++)
            {
                solution[row] -= root[row, k] * solution[k];
            }

            solution[row] /= root[row, row];
        }

        for (int row = count - 1; row >= 0; row--)
        {
            for (int k = row + 1; k < count; k++)
            {
                solution[row] -= root[k, row] * solution[k];
            }

            solution[row] /= root[row, row];
        }

        return true;
    }
}
