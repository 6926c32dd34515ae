using System.Collections.Immutable;
using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Models;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>
/// A network as circles and arrows, inputs on the left. A connection is as wide as its weight is large, and its color tells plus
/// from minus. Numbers in the circles are what they send on; a number under a circle is what it adds (its bias).
/// </summary>
public static class NetworkDrawing
{
    private const double Radius = 0.36;

    // From the middle of a circle to the name beside it.
    private const double Aside = 0.44;

    // From the first to the last column, so that a network of few circles does not blow them up.
    private const double Narrowest = 8;

    // Closer, the connections would be all slopes; wider, a small network would fall apart.
    private const double NarrowestGap = 2.4;
    private const double WidestGap = 6;

    private const double LetterHeight = 0.26;
    private const double LetterWidth = 0.16;

    /// <summary>Draws a network from its weights: one list a layer, in it one list a neuron, in it one weight an input.</summary>
    /// <param name="weights">The layers, from the one after the inputs to the last.</param>
    /// <exception cref="ArgumentException">There is no layer, one is empty, the widths do not fit, or a weight is not finite.</exception>
    public static Figure Of(params double[][][] weights) => Of(Wiring.Of(weights));

    /// <summary>Draws a network, with its biases.</summary>
    /// <param name="network">The network.</param>
    /// <param name="strongest">The size of a weight that is drawn at full width; the largest one when left out.</param>
    public static Figure Of(Network network, double? strongest = null) => Of(Wiring.Of(network), strongest);

    /// <summary>Draws a network.</summary>
    /// <param name="wiring">Its weights, and what else is known: biases, values, names.</param>
    /// <param name="strongest">The size of a weight that is drawn at full width; the largest one when left out. Set it in a
    /// moving figure, so that widths can be compared.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="strongest"/> is not above zero.</exception>
    public static Figure Of(Wiring wiring, double? strongest = null)
    {
        ArgumentNullException.ThrowIfNull(wiring);
        if (strongest is <= 0 or double.NaN)
        {
            throw new ArgumentOutOfRangeException(
                nameof(strongest), FormattableString.Invariant($"strongest is {strongest}; it must be above zero: try 2."));
        }

        var rowHeight = RowHeight(wiring);
        var circles = Places(wiring.Columns, rowHeight);
        var connections = ConnectionsOf(wiring, circles);
        var labels = WeightLabels.Place(connections);
        Figure?[] layers =
        [
            Edges(connections, labels, strongest),
            Circles(wiring, circles),
            Numbers(labels),
            BiasesOf(wiring, circles),
            NamesOf(wiring, circles),
            Room(wiring, circles),
        ];
        return Figure.Together(layers.OfType<Figure>())
            .WithoutAxes().EqualScales().Height(Height(circles))
            .AltText(Wording.NetworkDrawn(Counted(wiring.Columns)));
    }

    /// <summary>The middle of every circle, column by column. Up is positive, and every column is centered.</summary>
    private static ImmutableArray<Circle> Places(ImmutableArray<int> columns, double rowHeight)
    {
        var tallest = columns.Max();
        var across = Math.Max(Narrowest, 1.9 * rowHeight * (tallest + 1));
        var gap = Math.Clamp(across / (columns.Length - 1), NarrowestGap, WidestGap);
        var circles = ImmutableArray.CreateBuilder<Circle>();
        for (var column = 0; column < columns.Length; column++)
        {
            var count = columns[column];
            var apart = count == 1 ? 1 : Math.Min(1.6, Math.Max(tallest - 1, 1.3) / (count - 1));
            for (var row = 0; row < count; row++)
            {
                circles.Add(new Circle(column, row, column * gap, (((count - 1) / 2.0) - row) * apart * rowHeight));
            }
        }

        return circles.ToImmutable();
    }

    private static ImmutableArray<Connection> ConnectionsOf(Wiring wiring, ImmutableArray<Circle> circles) =>
    [
        .. from to in circles
           where to.Column > 0
           from source in circles
           where source.Column == to.Column - 1
           select new Connection(source, to, wiring.Weights[to.Column - 1][to.Row][source.Row]),
    ];

    /// <summary>A connection with a number on it is interrupted there, so that the number can be read.</summary>
    private static Figure Edges(ImmutableArray<Connection> connections, ImmutableArray<WeightLabel> labels, double? strongest)
    {
        var numbered = labels.ToDictionary(label => label.Connection);
        var pieces = connections.SelectMany(connection => connection.Around(numbered.GetValueOrDefault(connection))).ToList();
        return Plot.Edges(
            pieces.Select(piece => piece.FromX),
            pieces.Select(piece => piece.FromY),
            pieces.Select(piece => piece.ToX),
            pieces.Select(piece => piece.ToY),
            pieces.Select(piece => piece.Weight),
            strongest: strongest);
    }

    private static Figure Circles(Wiring wiring, ImmutableArray<Circle> circles)
    {
        var inside = wiring.Values.IsEmpty
            ? circles.Select(circle => Name(wiring, circle))
            : circles.Select(circle => NodeText.Of(wiring.Values[circle.Column][circle.Row]));
        var values = wiring.Values.IsEmpty ? null : circles.Select(circle => wiring.Values[circle.Column][circle.Row]);
        return Plot.Circles(circles.Select(circle => circle.X), circles.Select(circle => circle.Y), Radius, inside, values);
    }

    private static Figure? Numbers(ImmutableArray<WeightLabel> labels) => labels.IsEmpty
        ? null
        : Texts([.. labels.Select(label => (label.X, label.Y, label.Text))], Side.Centre);

    /// <summary>Outside of a network, a bias of zero adds nothing, and nothing is written.</summary>
    private static Figure? BiasesOf(Wiring wiring, ImmutableArray<Circle> circles)
    {
        if (wiring.Biases.IsEmpty)
        {
            return null;
        }

        var biased = circles.Where(circle => circle.Column > 0)
            .Select(circle => (circle.X, Y: circle.Y - Radius, Bias: wiring.Biases[circle.Column - 1][circle.Row]))
            .Where(circle => circle.Bias != 0 || wiring.WritesZeroBiases).ToList();
        return biased.Count == 0
            ? null
            : Texts([.. biased.Select(circle => (circle.X, circle.Y, NodeText.Added(circle.Bias)))], Side.Below);
    }

    /// <summary>Names stand inside the circles, or beside them where numbers stand inside.</summary>
    private static Figure? NamesOf(Wiring wiring, ImmutableArray<Circle> circles)
    {
        if (wiring.Values.IsEmpty)
        {
            return null;
        }

        var last = wiring.Columns.Length - 1;
        Figure?[] sides =
        [
            Beside(circle => circle.Column == 0, -Aside, 0, Side.Left),
            Beside(circle => circle.Column > 0 && circle.Column < last, 0, Radius, Side.Above),
            Beside(circle => circle.Column == last, Aside, 0, Side.Right),
        ];
        return sides.OfType<Figure>().ToList() is { Count: > 0 } named ? Figure.Together(named) : null;

        Figure? Beside(Func<Circle, bool> chosen, double across, double up, Side side)
        {
            var named = circles.Where(circle => chosen(circle) && Name(wiring, circle).Length > 0)
                .Select(circle => (circle.X + across, circle.Y + up, Name(wiring, circle))).ToList();
            return named.Count == 0 ? null : Texts(named, side);
        }
    }

    /// <summary>Nothing to see: keeps room for what is written around the circles.</summary>
    private static Figure Room(Wiring wiring, ImmutableArray<Circle> circles)
    {
        var last = wiring.Columns.Length - 1;
        var up = circles.Max(circle => circle.Y) + Aside + LetterHeight;
        return Plot.Words([-Beside(0), circles[^1].X + Beside(last)], [-up, up], ["", ""]);

        double Beside(int column) => wiring.Values.IsEmpty
            ? Aside
            : Aside + (LetterWidth * circles.Where(circle => circle.Column == column).Max(circle => Name(wiring, circle).Length));
    }

    private static string Name(Wiring wiring, Circle circle) =>
        wiring.Names.IsEmpty || wiring.Names[circle.Column].IsEmpty ? "" : wiring.Names[circle.Column][circle.Row];

    private static Figure Texts(IReadOnlyList<(double X, double Y, string Text)> texts, Side side) =>
        Plot.Words(texts.Select(text => text.X), texts.Select(text => text.Y), texts.Select(text => text.Text))
            .WithMarks(mark => (TextMark)mark with { Side = side, LetterHeight = LetterHeight });

    /// <summary>Room between the rows for what is written there: biases, and names that find no place in their circles.</summary>
    private static double RowHeight(Wiring wiring) => 1
        + (wiring.WritesZeroBiases || wiring.Biases.Any(layer => layer.Any(bias => bias != 0)) ? LetterHeight : 0)
        + (!wiring.Values.IsEmpty && wiring.Names.Length > 2 && wiring.Names[1..^1].Any(column => column.Length > 0) ? LetterHeight : 0);

    private static int Height(ImmutableArray<Circle> circles) =>
        Math.Clamp((int)(75 * (circles.Max(circle => circle.Y) - circles.Min(circle => circle.Y) + 1.6)), 160, 560);

    private static string Counted(ImmutableArray<int> columns) => Wording.And(
        string.Join(", ", columns.SkipLast(1).Select((count, column) => column == 0 ? Wording.CountedInputs(count) : Wording.CountedNeurons(count))),
        Wording.CountedOutputs(columns[^1]));
}
