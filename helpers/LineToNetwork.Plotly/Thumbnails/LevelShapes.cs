using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;

namespace LineToNetwork.Plotly.Thumbnails;

/// <summary>
/// The shapes in which a landscape lies above a level, by marching squares (Lorensen and Cline 1987, in the plane). What
/// lies outside the grid counts as below, so that every shape is closed.
/// </summary>
internal sealed class LevelShapes
{
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[,] _values;

    /// <summary>Takes in a grid, coarsely.</summary>
    /// <param name="grid">The heights.</param>
    /// <param name="mostSteps">How many crossings a side are enough.</param>
    /// <param name="height">What stands for a height; the shapes lie above levels of this.</param>
    public LevelShapes(Grid grid, int mostSteps, Func<double, double> height)
    {
        var (columns, rows) = (Chosen(grid.X.Count, mostSteps), Chosen(grid.Y.Count, mostSteps));
        _x = Bordered(columns, grid.X);
        _y = Bordered(rows, grid.Y);
        _values = new double[_x.Length, _y.Length];
        for (var i = 0; i < _x.Length; i++)
        {
            for (var j = 0; j < _y.Length; j++)
            {
                var isInside = i > 0 && j > 0 && i <= columns.Length && j <= rows.Length;
                _values[i, j] = isInside ? height(grid.Values[(rows[j - 1] * grid.X.Count) + columns[i - 1]]) : double.NaN;
            }
        }
    }

    /// <summary>The outlines of all that lies above a level; an outline within another one is a hole.</summary>
    public IEnumerable<List<(double X, double Y)>> Above(double level)
    {
        var next = new Dictionary<int, int>();
        for (var j = 0; j + 1 < _y.Length; j++)
        {
            for (var i = 0; i + 1 < _x.Length; i++)
            {
                AddCell(i, j, level, next);
            }
        }

        while (next.Count > 0)
        {
            var outline = new List<(double X, double Y)>();
            var start = next.Keys.Min();
            for (var edge = start; next.Remove(edge, out var following); edge = following)
            {
                outline.Add(Crossing(edge, level));
            }

            yield return outline;
        }
    }

    private static int[] Chosen(int count, int mostSteps)
    {
        var steps = Math.Min(count, mostSteps);
        return [.. Enumerable.Range(0, steps).Select(i => steps == 1 ? 0 : (int)Math.Round(i * (count - 1.0) / (steps - 1)))];
    }

    private static double[] Bordered(int[] chosen, Series places) =>
        [places[chosen[0]], .. chosen.Select(index => places[index]), places[chosen[^1]]];

    /// <summary>Leads from the edge where an outline enters a cell to the edge where it leaves, with what is above on its left.</summary>
    private void AddCell(int i, int j, double level, Dictionary<int, int> next)
    {
        var (lower, upper, left, right) = (Edge(i, j, false), Edge(i, j + 1, false), Edge(i, j, true), Edge(i + 1, j, true));
        ReadOnlySpan<(int From, int To)> passages = (IsAbove(i, j), IsAbove(i + 1, j), IsAbove(i + 1, j + 1), IsAbove(i, j + 1)) switch
        {
            (true, false, false, false) => [(lower, left)],
            (false, true, false, false) => [(right, lower)],
            (false, false, true, false) => [(upper, right)],
            (false, false, false, true) => [(left, upper)],
            (true, true, false, false) => [(right, left)],
            (false, true, true, false) => [(upper, lower)],
            (false, false, true, true) => [(left, right)],
            (true, false, false, true) => [(lower, upper)],
            (true, true, true, false) => [(upper, left)],
            (true, true, false, true) => [(right, upper)],
            (true, false, true, true) => [(lower, right)],
            (false, true, true, true) => [(left, lower)],
            (true, false, true, false) => [(lower, left), (upper, right)],
            (false, true, false, true) => [(right, lower), (left, upper)],
            _ => [],
        };
        foreach (var (from, to) in passages)
        {
            next[from] = to;
        }

        bool IsAbove(int column, int row) => _values[column, row] > level;
    }

    private int Edge(int i, int j, bool isUpright) => (2 * ((j * _x.Length) + i)) + (isUpright ? 1 : 0);

    private (double X, double Y) Crossing(int edge, double level)
    {
        var (i, j) = (edge / 2 % _x.Length, edge / 2 / _x.Length);
        var (k, l) = edge % 2 == 1 ? (i, j + 1) : (i + 1, j);
        var (from, to) = (_values[i, j], _values[k, l]);
        var share = double.IsNaN(from) ? 1 : double.IsNaN(to) ? 0 : (level - from) / (to - from);
        return (_x[i] + (share * (_x[k] - _x[i])), _y[j] + (share * (_y[l] - _y[j])));
    }
}
