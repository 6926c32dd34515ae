using LineToNetwork.Display;
using LineToNetwork.Figures;
using LineToNetwork.Models;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>
/// A line squashed by the <see cref="Sigmoid"/> over answers of yes (1) and no (0). The axes are left to the cell, because only
/// the cell knows what the numbers are.
/// </summary>
public static class SquashedLine
{
    /// <summary>How far the curve runs on beyond the dots, as a share of the way from the first dot to the last.</summary>
    private const double Beyond = 0.3;

    /// <summary>How many decimals of the knobs a title shows.</summary>
    private const int Decimals = 2;

    /// <summary>The answers and the curve of one line.</summary>
    /// <param name="line">The line inside: its result is the score.</param>
    /// <param name="x">The dots, across.</param>
    /// <param name="labels">The true answers, 1 or 0; as many as <paramref name="x"/>.</param>
    /// <exception cref="ArgumentException">The lists have different lengths, or nothing that can be drawn.</exception>
    public static Figure Of(Line line, double[] x, double[] labels)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(labels);
        var dots = Plot.Points(x, labels, labels.Select(label => (int)label));
        var (first, last) = (x.Min(), x.Max());
        var room = first < last ? Beyond * (last - first) : 1;
        return Plot.Line(place => Sigmoid.At(line.At(place)), Math.Min(0, first), last + room, Wording.SquashedLine) + dots;
    }

    /// <summary>
    /// One curve after the other, as a walk over the landscape of the line's knobs visits them. The control is that of
    /// <see cref="Landscape.Map(Trail)"/>, so that both move together in a row.
    /// </summary>
    /// <param name="trail">The stops: a is the line's slope and b its intercept.</param>
    /// <param name="x">The dots, across.</param>
    /// <param name="labels">The true answers, 1 or 0; as many as <paramref name="x"/>.</param>
    /// <exception cref="ArgumentException">The lists have different lengths, or nothing that can be drawn.</exception>
    public static Figure Along(Trail trail, double[] x, double[] labels)
    {
        ArgumentNullException.ThrowIfNull(trail);
        return trail.Play(number =>
        {
            var (a, b) = trail.Stops[number];
            var formula = Formula.Sum([(Math.Round(a, Decimals), "x")], Math.Round(b, Decimals));
            return Of(new Line(a, b), x, labels).Title(Wording.SquashedFormula(formula));
        });
    }
}
