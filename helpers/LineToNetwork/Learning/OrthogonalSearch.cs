namespace LineToNetwork.Learning;

/// <summary>
/// Picks columns one by one, each time the one that explains most of what is still unexplained. What a chosen column
/// explains is taken out of the target and of all other columns, so that every choice costs one pass over them.
/// </summary>
internal sealed class OrthogonalSearch
{
    /// <summary>A column of which less than this share (squared) is left is a sum of chosen ones, within rounding.</summary>
    private const double Used = 1e-12;

    private readonly double[][] _columns;
    private readonly double[][] _rest;
    private readonly double[] _lengths;
    private readonly double[] _lengthsLeft;
    private readonly double[] _unexplained;
    private readonly double[] _overlaps;
    private readonly double _noise;
    private readonly List<int> _chosen = [];
    private readonly List<double[]> _directions = [];
    private readonly List<double> _shares = [];

    public OrthogonalSearch(double[][] columns, double[] target)
    {
        _columns = columns;
        _rest = [.. columns.Select(column => column.ToArray())];
        _lengths = [.. columns.Select(column => Dot(column, column))];
        _lengthsLeft = [.. _lengths];
        _unexplained = [.. target];
        _overlaps = [.. columns.Select(column => Dot(column, target))];
        _noise = 1e-26 * Dot(target, target);
    }

    /// <summary>The columns chosen so far, in the order of their choice.</summary>
    public IReadOnlyList<int> Chosen => _chosen;

    /// <summary>Chooses one more column.</summary>
    /// <returns>False when no column is left that would explain anything.</returns>
    public bool TryAdd()
    {
        int best = -1;
        double most = _noise;
        for (int index = 0; index < _rest.Length; index++)
        {
            double explained = _overlaps[index] * _overlaps[index] / _lengthsLeft[index];
            if (_lengthsLeft[index] > Used * _lengths[index] && explained > most)
            {
                (best, most) = (index, explained);
            }
        }

        if (best < 0)
        {
            return false;
        }

        Take(best);
        return true;
    }

    /// <summary>What to multiply each chosen column by so that their sum explains the target best.</summary>
    public double[] Sizes()
    {
        int count = _chosen.Count;
        var sizes = new double[count];
        for (int row = count - 1; row >= 0; row--)
        {
            double rest = _shares[row];
            for (int column = row + 1; column < count; column++)
            {
                rest -= Dot(_directions[row], _columns[_chosen[column]]) * sizes[column];
            }

            sizes[row] = rest / Dot(_directions[row], _columns[_chosen[row]]);
        }

        return sizes;
    }

    private void Take(int chosen)
    {
        double length = Math.Sqrt(Dot(_rest[chosen], _rest[chosen]));
        double[] direction = Array.ConvertAll(_rest[chosen], value => value / length);
        double explained = Remove(direction, _unexplained);
        _chosen.Add(chosen);
        _directions.Add(direction);
        _shares.Add(explained);
        for (int index = 0; index < _rest.Length; index++)
        {
            // Lengths and overlaps are carried on instead of summed up again, which halves the work.
            double share = Remove(direction, _rest[index]);
            _lengthsLeft[index] -= share * share;
            _overlaps[index] -= share * explained;
        }

        _lengthsLeft[chosen] = 0;
    }

    /// <summary>Takes the part along a direction out of a column, and says how long that part was.</summary>
    private static double Remove(double[] direction, double[] from)
    {
        double share = Dot(direction, from);
        for (int row = 0; row < from.Length; row++)
        {
            from[row] -= share * direction[row];
        }

        return share;
    }

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (int row = 0; row < left.Length; row++)
        {
            sum += left[row] * right[row];
        }

        return sum;
    }
}
