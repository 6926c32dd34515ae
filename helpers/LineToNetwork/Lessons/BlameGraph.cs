using System.Collections.Immutable;
using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Learning;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>
/// How a value was made, as circles and arrows from left to right. Above a circle stands its number, below it, once it
/// has arrived, its blame (its gradient). Knobs and numbers that were typed in differ in color.
/// </summary>
public static class BlameGraph
{
    private const double Radius = 0.4;
    private const double ColumnWidth = 1.6;
    private const double RowHeight = 1.8;
    private const double LetterHeight = 0.3;

    // Numbers stand a little to the right of the middle, because arrows come in from the left.
    private const double Aside = 0.1;

    /// <summary>The expression with all numbers and every blame.</summary>
    /// <param name="result">The value whose making is drawn, such as a loss.</param>
    /// <param name="hidden">The names of values whose blame is left for the reader to find: a question mark stands there.</param>
    /// <exception cref="ArgumentException">No value has one of the hidden names.</exception>
    /// <exception cref="InvalidOperationException">It was made from more than 1000 values.</exception>
    public static Figure Of(Value result, params string[] hidden)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(hidden);
        var graph = result.Graph();
        foreach (var name in hidden)
        {
            if (graph.Nodes.All(node => node.Name != name))
            {
                throw new ArgumentException($"hidden holds \"{name}\", but no value in {result.Formula} has this name.", nameof(hidden));
            }
        }

        return Draw(graph, GraphLayout.Of(graph.Nodes), BlameMoment.Last(graph) with { Hidden = [.. hidden] });
    }

    /// <summary>The expression computed step by step from left to right, by a play button and a slider.</summary>
    /// <param name="result">The value whose making is drawn.</param>
    /// <exception cref="InvalidOperationException">It was made from more than 1000 values.</exception>
    public static Figure Forward(Value result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var graph = result.Graph();
        var moments = BlameMoment.Forward(graph);
        return Steps(graph, moments).StartAt(Wording.Step, moments.Length - 1);
    }

    /// <summary>The blame flowing back through the expression, node by node, by a play button and a slider; before it, the numbers forward.</summary>
    /// <param name="result">The value whose blame is followed.</param>
    /// <exception cref="InvalidOperationException">It was made from more than 1000 values.</exception>
    public static Figure Backward(Value result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var graph = result.Graph();
        var forward = BlameMoment.Forward(graph);
        // The first picture leaves every share for the reader to guess.
        return Steps(graph, [.. forward, .. BlameMoment.Backward(graph)]).StartAt(Wording.Step, forward.Length);
    }

    private static Figure Steps(ExpressionGraph graph, ImmutableArray<BlameMoment> moments)
    {
        var layout = GraphLayout.Of(graph.Nodes);
        return Figure.Play(Wording.Step, moments.Select(moment => Draw(graph, layout, moment).Title(moment.Sentence)));
    }

    private static Figure Draw(ExpressionGraph graph, GraphLayout layout, BlameMoment moment)
    {
        var arrows = (from node in graph.Nodes
                      from input in Enumerable.Range(0, node.Inputs.Length)
                      select new Way(node.Index, node.Inputs[input], [.. layout.Through(node.Index, input).Select(Place)])).ToList();
        var active = arrows.Where(way => way.Node == moment.Active).ToList();
        var flowing = moment.StartsBlame ? []
            : moment.IsBackward ? active.Where(way => graph.Nodes[way.Input].Operation != Operation.Constant).Select(way => way.Reversed()).ToList()
            : active;
        Figure?[] layers =
        [
            Arrows([.. arrows.Where(way => !flowing.Any(way.IsBetweenSame))], Ink.Quiet, 2),
            Arrows(flowing, moment.IsBackward ? Ink.Error : Ink.Truth, 5),
            Circles(graph, layout, moment, Ink.Quiet),
            Circles(graph, layout, moment, Ink.Data),
            Circles(graph, layout, moment, Ink.Model),
            Circles(graph, layout, moment, Ink.Truth),
            Circles(graph, layout, moment, Ink.Error),
            Texts(graph, layout, node => moment.NumberOf(node), Radius + 0.02, Side.Above, Ink.Truth),
            Texts(graph, layout, node => moment.BlameOf(node), -Radius - 0.02, Side.Below, Ink.Error),
            Corners(graph, layout),
        ];
        return Figure.Together(layers.OfType<Figure>())
            .WithoutAxes().EqualScales().Height(Height(graph, layout))
            .AltText($"{Wording.ExpressionDrawn(BlameMoment.Described(graph))} {moment.Sentence}.");
    }

    private static Figure? Arrows(IReadOnlyCollection<Way> ways, Ink ink, double width)
    {
        if (ways.Count == 0)
        {
            return null;
        }

        // Only the last piece of a bent connection has an arrow head.
        var pieces = ways.SelectMany(way => way.Pieces).ToList();
        return Figure.Together(new[] { pieces.Where(piece => !piece.IsLast), pieces.Where(piece => piece.IsLast) }
            .Select(some => some.ToList()).Where(some => some.Count > 0)
            .Select(some => Figure.Of(new SegmentsMark(
                null,
                ink,
                Series.Of(some.Select(piece => piece.From.X)),
                Series.Of(some.Select(piece => piece.From.Y)),
                Series.Of(some.Select(piece => piece.To.X)),
                Series.Of(some.Select(piece => piece.To.Y))) { Arrows = some[0].IsLast, Width = width })));
    }

    private static Figure? Circles(ExpressionGraph graph, GraphLayout layout, BlameMoment moment, Ink ink)
    {
        var chosen = graph.Nodes.Where(node => InkOf(node, moment) == ink).ToList();
        return chosen.Count == 0
            ? null
            : Plot.Circles(
                chosen.Select(node => Place(layout.Of(node.Index)).X),
                chosen.Select(node => Place(layout.Of(node.Index)).Y),
                Radius,
                chosen.Select(BlameMoment.Label)).In(ink);
    }

    private static Ink InkOf(ExpressionNode node, BlameMoment moment) =>
        node.Index == moment.Active ? (moment.IsBackward ? Ink.Error : Ink.Truth)
        : node.Operation == Operation.Knob ? Ink.Model
        : node.Operation == Operation.Constant ? Ink.Data
        : Ink.Quiet;

    private static Figure? Texts(ExpressionGraph graph, GraphLayout layout, Func<ExpressionNode, string?> text, double up, Side side, Ink ink)
    {
        var written = graph.Nodes.Where(node => text(node) is not null).ToList();
        return written.Count == 0
            ? null
            : Plot.Words(
                written.Select(node => Place(layout.Of(node.Index)).X + Aside),
                written.Select(node => Place(layout.Of(node.Index)).Y + up),
                written.Select(node => text(node)!)).In(ink).WithMarks(mark => (TextMark)mark with { Side = side, LetterHeight = LetterHeight });
    }

    /// <summary>Nothing to see: keeps room for the numbers above and below, so that the drawing stands still while it moves.</summary>
    private static Figure Corners(ExpressionGraph graph, GraphLayout layout)
    {
        var places = graph.Nodes.Select(node => Place(layout.Of(node.Index))).ToList();
        double[] x = [places.Min(place => place.X) - 0.5, places.Max(place => place.X) + 0.5];
        double[] y = [places.Min(place => place.Y) - 0.8, places.Max(place => place.Y) + 0.8];
        return Plot.Words(x, y, ["", ""]);
    }

    private static (double X, double Y) Place((int Column, double Row) spot) => (spot.Column * ColumnWidth, spot.Row * RowHeight);

    /// <summary>As high as the drawing is when it fills the width of a page.</summary>
    private static int Height(ExpressionGraph graph, GraphLayout layout)
    {
        var rows = graph.Nodes.Select(node => layout.Of(node.Index).Row).ToList();
        var unit = Math.Min(90, 940 / (((layout.Columns - 1) * ColumnWidth) + 1));
        return Math.Clamp((int)(unit * (((rows.Max() - rows.Min()) * RowHeight) + 1.6)), 200, 620);
    }

    /// <summary>A connection between two circles, from point to point.</summary>
    private sealed record Way(int Node, int Input, ImmutableArray<(double X, double Y)> Points)
    {
        /// <summary>The straight pieces, shortened so that they end at the rims of the circles.</summary>
        public IEnumerable<((double X, double Y) From, (double X, double Y) To, bool IsLast)> Pieces
        {
            get
            {
                for (var i = 0; i + 1 < Points.Length; i++)
                {
                    var (from, to) = (Points[i], Points[i + 1]);
                    var isLast = i + 2 == Points.Length;
                    yield return (i == 0 ? Toward(from, to) : from, isLast ? Toward(to, from) : to, isLast);
                }
            }
        }

        public bool IsBetweenSame(Way other) => (Node, Input) == (other.Node, other.Input);

        public Way Reversed() => this with { Points = [.. Points.Reverse()] };

        private static (double X, double Y) Toward((double X, double Y) center, (double X, double Y) other)
        {
            var share = (Radius + 0.04) / Math.Sqrt(Math.Pow(other.X - center.X, 2) + Math.Pow(other.Y - center.Y, 2));
            return (center.X + (share * (other.X - center.X)), center.Y + (share * (other.Y - center.Y)));
        }
    }
}
