using LineToNetwork.Display;
using LineToNetwork.Figures;
using LineToNetwork.Learning;
using LineToNetwork.Models;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>
/// The mistakes of a line, drawn on the data: dots, the line, and a gap or a square at every dot. The axes are left to the
/// cell, because only the cell knows what the numbers are.
/// </summary>
public static class Gaps
{
    /// <summary>How far the line runs on beyond the last dot, as a share of the way from the first dot to the last.</summary>
    private const double Beyond = 0.15;

    /// <summary>As <see cref="Beyond"/>, where squares stick out to the right.</summary>
    private const double BeyondSquares = 0.9;

    /// <summary>
    /// Dots, a line, and the gap from the line to every dot as an upright bar. The title says the average gap, which is 0 for
    /// many a bad line.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="x">The dots, across.</param>
    /// <param name="y">The dots, up; as many as <paramref name="x"/>.</param>
    /// <exception cref="ArgumentException">The lists have different lengths, are empty, or hold NaN or infinities.</exception>
    public static Figure Bars(Line line, double[] x, double[] y)
    {
        // Rounded first: what is left of gaps that cancel is a rounding error, and may be a negative one.
        var average = Math.Round(line.Residuals(x, y).Average(), 2);
        return (Plot.Gaps(x, y, line.At(x), Wording.Gap) + LineAndDots(line, x, y, Beyond))
            .Title(Wording.AverageGap(ShortNumber.Of(average)));
    }

    /// <summary>Dots, a line, and a square on every gap. The title says the average square, which is the loss.</summary>
    /// <inheritdoc cref="Bars"/>
    public static Figure Squares(Line line, double[] x, double[] y)
    {
        var loss = Loss.Squared.Of(line, x, y);
        return (Plot.Squares(x, y, line.At(x), Wording.SquareOnGap) + LineAndDots(line, x, y, BeyondSquares))
            .Title(Wording.AverageSquare(ShortNumber.Of(loss, digits: 4)));
    }

    /// <summary>
    /// The gaps of one line after the other, as a walk over the landscape of a line's knobs visits them. The control is that
    /// of <see cref="Landscape.Map(Trail)"/>, so that both move together in a row.
    /// </summary>
    /// <param name="trail">The stops: a is the line's slope and b its intercept.</param>
    /// <param name="x">The dots, across.</param>
    /// <param name="y">The dots, up; as many as <paramref name="x"/>.</param>
    /// <exception cref="ArgumentException">The lists have different lengths, are empty, or hold NaN or infinities.</exception>
    public static Figure Along(Trail trail, double[] x, double[] y)
    {
        ArgumentNullException.ThrowIfNull(trail);
        return trail.Play(number =>
        {
            var (a, b) = trail.Stops[number];
            return Bars(new Line(a, b), x, y).Title(new Line(Math.Round(a, 2), Math.Round(b, 2)).ToString());
        });
    }

    private static Figure LineAndDots(Line line, double[] x, double[] y, double beyond)
    {
        var (first, last) = (x.Min(), x.Max());
        var room = first < last ? beyond * (last - first) : 1;
        return Plot.Line(line.At, Math.Min(0, first), last + room, Wording.OurLine) + Plot.Points(x, y);
    }
}
