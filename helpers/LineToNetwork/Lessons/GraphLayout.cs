using System.Collections.Immutable;
using LineToNetwork.Learning;

namespace LineToNetwork.Lessons;

/// <summary>
/// Where the values of an expression stand in a drawing: columns from left to right, every value left of what was made
/// from it. A long connection runs through points of its own in the columns between, so that it crosses no circle.
/// </summary>
/// <remarks>
/// The layered drawing of Sugiyama, Tagawa and Toda (1981): columns, order within a column by the neighbours' average,
/// then heights that come as near as possible to the neighbours' without coming too near to each other.
/// </remarks>
internal sealed class GraphLayout
{
    private const int Sweeps = 4;

    private readonly List<Spot> _spots = [];
    private readonly List<List<Spot>> _columns = [];

    private GraphLayout(ImmutableArray<ExpressionNode> nodes)
    {
        PlaceInColumns(nodes);
        Connect(nodes);
        Fill();
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            SweepLeft(sweep == 0);
            SweepRight();
        }

        SweepLeft(reorders: false);
    }

    /// <summary>How many columns there are.</summary>
    public int Columns => _columns.Count;

    /// <summary>The column of a value, from 0, and its height in rows; up is positive.</summary>
    public (int Column, double Row) Of(int node) => (_spots[node].Column, _spots[node].Row);

    /// <summary>The points that a connection runs through, from the left: the value, bends, and what was made from it.</summary>
    public IEnumerable<(int Column, double Row)> Through(int node, int input)
    {
        var way = new List<Spot> { _spots[node] };
        var next = _spots[node].Inputs[input];
        while (next.IsBend)
        {
            way.Add(next);
            next = next.Inputs[0];
        }

        way.Add(next);
        return way.AsEnumerable().Reverse().Select(spot => (spot.Column, spot.Row));
    }

    public static GraphLayout Of(ImmutableArray<ExpressionNode> nodes) => new(nodes);

    /// <summary>What something made stands right of its inputs; what nothing made stands just left of its first use.</summary>
    private void PlaceInColumns(ImmutableArray<ExpressionNode> nodes)
    {
        foreach (var node in nodes)
        {
            var column = node.Inputs.IsEmpty ? 0 : 1 + node.Inputs.Max(input => _spots[input].Column);
            _spots.Add(new Spot(node.Inputs.IsEmpty ? Kind.Leaf : Kind.Made) { Column = column });
        }

        foreach (var leaf in nodes.Where(node => node.Inputs.IsEmpty))
        {
            var uses = nodes.Where(node => node.Inputs.Contains(leaf.Index)).Select(node => _spots[node.Index].Column);
            _spots[leaf.Index].Column = uses.Append(int.MaxValue).Min() is var first && first < int.MaxValue ? first - 1 : 0;
        }
    }

    private void Connect(ImmutableArray<ExpressionNode> nodes)
    {
        foreach (var node in nodes)
        {
            foreach (var input in node.Inputs)
            {
                var (from, to) = (_spots[input], _spots[node.Index]);
                while (to.Column - from.Column > 1)
                {
                    var bend = new Spot(Kind.Bend) { Column = to.Column - 1 };
                    _spots.Add(bend);
                    to.Link(bend);
                    to = bend;
                }

                to.Link(from);
            }
        }
    }

    private void Fill()
    {
        for (var column = 0; column <= _spots.Max(spot => spot.Column); column++)
        {
            _columns.Add([.. _spots.Where(spot => spot.Column == column)]);
        }
    }

    /// <summary>From the result to the left: every spot wants to stand level with what it is used for.</summary>
    private void SweepLeft(bool reorders)
    {
        for (var column = _columns.Count - 2; column >= 0; column--)
        {
            if (reorders)
            {
                // The sort keeps the order of equals: a left operand stands above a right one.
                _columns[column] = [.. _columns[column]
                    .OrderByDescending(spot => spot.Uses.Average(use => use.Row))
                    .ThenBy(spot => spot.Uses.Min(use => _columns[column + 1].IndexOf(use)))
                    .ThenBy(spot => spot.Uses[0].Inputs.IndexOf(spot))];
            }

            for (var place = 0; place < _columns[column].Count; place++)
            {
                _columns[column][place].Place = place;
            }

            Settle(_columns[column], spot => spot.Uses.Average(use => use.Row + use.Offset(spot)));
        }
    }

    /// <summary>From the left to the result: what something made wants to stand level with its inputs.</summary>
    private void SweepRight()
    {
        foreach (var column in _columns.Skip(1))
        {
            Settle(column, spot => spot.Inputs.Count == 0 ? spot.Row : Level(spot));
        }

        static double Level(Spot spot)
        {
            var made = spot.Inputs.Where(input => input.Kind != Kind.Leaf).ToList();
            return (made.Count == 0 ? spot.Inputs : made).Average(input => input.Row - spot.Offset(input));
        }
    }

    /// <summary>
    /// The heights nearest to the wanted ones with at least a row between neighbours: a weighted least-squares fit of a falling
    /// sequence, found by pooling neighbours that would overlap (Ayer and others, 1955).
    /// </summary>
    private static void Settle(List<Spot> column, Func<Spot, double> wanted)
    {
        var pools = new Stack<(double Sum, double Weight, int Count)>();
        for (var i = 0; i < column.Count; i++)
        {
            var weight = column[i].Kind switch { Kind.Made => 8.0, Kind.Bend => 3.0, _ => 1.0 };
            var pool = (Sum: weight * (wanted(column[i]) + i), Weight: weight, Count: 1);
            while (pools.TryPeek(out var above) && above.Sum / above.Weight < pool.Sum / pool.Weight)
            {
                pools.Pop();
                pool = (above.Sum + pool.Sum, above.Weight + pool.Weight, above.Count + pool.Count);
            }

            pools.Push(pool);
        }

        var row = 0;
        foreach (var pool in pools.Reverse())
        {
            for (var i = 0; i < pool.Count; i++, row++)
            {
                column[row].Row = (pool.Sum / pool.Weight) - row;
            }
        }
    }

    private enum Kind
    {
        Leaf,
        Made,
        Bend,
    }

    /// <summary>A circle, or a bend of a long connection.</summary>
    private sealed class Spot(Kind kind)
    {
        public Kind Kind { get; } = kind;

        public bool IsBend => Kind == Kind.Bend;

        public int Column { get; set; }

        public double Row { get; set; }

        /// <summary>Where it stands in its column, counted from the top.</summary>
        public int Place { get; set; }

        public List<Spot> Inputs { get; } = [];

        public List<Spot> Uses { get; } = [];

        public void Link(Spot input)
        {
            Inputs.Add(input);
            input.Uses.Add(this);
        }

        /// <summary>How far above this spot an input wants to stand: a leaf steps aside for what something made.</summary>
        public double Offset(Spot input)
        {
            if (Inputs.Count < 2 || Inputs[0] == Inputs[1])
            {
                return 0;
            }

            var other = Inputs[0] == input ? Inputs[1] : Inputs[0];
            var side = input.Place < other.Place ? 1 : -1;
            return (input.Kind, other.Kind) switch
            {
                (Kind.Made, Kind.Made) or (Kind.Leaf, Kind.Leaf) => side * 0.5,
                (Kind.Made, _) => 0,
                _ => side,
            };
        }
    }
}
