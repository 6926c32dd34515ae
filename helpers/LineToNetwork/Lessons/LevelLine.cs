using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;

namespace LineToNetwork.Lessons;

/// <summary>
/// Where a field of numbers passes a level, as lines: the border between two classes. Found by marching squares: a border
/// enters a small square of the grid on one side and leaves it on another.
/// </summary>
internal sealed class LevelLine
{
    private readonly Grid _grid;
    private readonly double _level;
    private readonly Dictionary<int, List<int>> _neighbours = [];

    private LevelLine(Grid grid, double level) => (_grid, _level) = (grid, level);

    private int Columns => _grid.X.Count;

    /// <summary>The lines as one figure; null when the field never passes the level.</summary>
    public static Figure? Of(Grid grid, double level)
    {
        var (x, y) = new LevelLine(grid, level).Trace();
        return x.Count == 0 ? null : Plot.Line(x, y).LineWidth(2.5);
    }

    /// <summary>Corners of all lines; NaN ends one and begins the next.</summary>
    private (List<double> X, List<double> Y) Trace()
    {
        for (var row = 0; row + 1 < _grid.Y.Count; row++)
        {
            for (var column = 0; column + 1 < Columns; column++)
            {
                Cross(row, column);
            }
        }

        var (x, y) = (new List<double>(), new List<double>());

        // Lines that end at the rim first, from one of their ends; what is left then are closed rings.
        foreach (var start in _neighbours.Keys.Where(edge => _neighbours[edge].Count == 1).Concat(_neighbours.Keys).ToList())
        {
            if (_neighbours[start].Count > 0)
            {
                Follow(start, x, y);
            }
        }

        return (x, y);
    }

    private void Follow(int start, List<double> x, List<double> y)
    {
        for (var edge = start; ;)
        {
            var point = Point(edge);
            x.Add(point.X);
            y.Add(point.Y);
            if (_neighbours[edge].Count == 0)
            {
                break;
            }

            var next = _neighbours[edge][0];
            _neighbours[edge].Remove(next);
            _neighbours[next].Remove(edge);
            edge = next;
        }

        x.Add(double.NaN);
        y.Add(double.NaN);
    }

    /// <summary>Connects the sides of one square that the border passes through.</summary>
    private void Cross(int row, int column)
    {
        var corner = (row * Columns) + column;
        (int From, int To, int Edge)[] sides =
        [
            (corner, corner + 1, 2 * corner),
            (corner + 1, corner + 1 + Columns, (2 * (corner + 1)) + 1),
            (corner + Columns, corner + 1 + Columns, 2 * (corner + Columns)),
            (corner, corner + Columns, (2 * corner) + 1),
        ];
        var passed = sides.Where(side => IsAbove(side.From) != IsAbove(side.To)).Select(side => side.Edge).ToList();

        // Four passed sides are a saddle: neighbours in turn is one of two equally good readings.
        for (var i = 0; i + 1 < passed.Count; i += 2)
        {
            Neighbours(passed[i]).Add(passed[i + 1]);
            Neighbours(passed[i + 1]).Add(passed[i]);
        }
    }

    private List<int> Neighbours(int edge)
    {
        if (!_neighbours.TryGetValue(edge, out var list))
        {
            _neighbours[edge] = list = [];
        }

        return list;
    }

    private bool IsAbove(int corner) => _grid.Values[corner] >= _level;

    /// <summary>Edges have numbers: even ones go right from a corner, odd ones up from it.</summary>
    private (double X, double Y) Point(int edge)
    {
        var from = edge / 2;
        var isUp = edge % 2 == 1;
        var to = isUp ? from + Columns : from + 1;
        var share = (_level - _grid.Values[from]) / (_grid.Values[to] - _grid.Values[from]);
        var (x, y) = (_grid.X[from % Columns], _grid.Y[from / Columns]);
        return isUp
            ? (x, y + (share * (_grid.Y[to / Columns] - y)))
            : (x + (share * (_grid.X[to % Columns] - x)), y);
    }
}
