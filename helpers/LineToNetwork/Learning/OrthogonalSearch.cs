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
    private readonly double[] _unexplained;
    private readonly double _noise;
    private readonly List<int> _chosen = [];
    private readonly List<double[]> _directions = [];
    private readonly List<double> _shares = [];

    public OrthogonalSearch(double[][] columns, double[] target)
    {
        _columns = columns;
        _rest = [.. columns.Select(column => column.ToArray())];
        _lengths = [.. columns.Select(column => Dot(column, column))];
        _unexplained = [.. target];
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
            double left = Dot(_rest[index], _rest[index]);
            if (left <= Used * _lengths[index])
            {
                continue;
            }

            double share = Dot(_rest[index], _unexplained);
            if (share * share / left > most)
            {
                (best, most) = (index, share * share / left);
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
        _chosen.Add(chosen);
        _directions.Add(direction);
        _shares.Add(Dot(direction, _unexplained));
        Remove(direction, _unexplained);
        foreach (double[] column in _rest)
        {
            Remove(direction, column);
        }
    }

    private static void Remove(double[] direction, double[] from)
    {
        double share = Dot(direction, from);
        for (int row = 0; row < from.Length; row++)
        {
            from[row] -= share * direction[row];
        }
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
