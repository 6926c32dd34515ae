using System.Globalization;
using LineToNetwork.Figures;

namespace LineToNetwork.Lessons;

/// <summary>Paper folded in half, right over left, seen from its edge.</summary>
internal static class FoldedStrip
{
    private const int MostFolds = 6;

    /// <summary>How far a bend stands out of the stack, as a share of its height: real paper is round there.</summary>
    private const double Roundness = 0.12;

    private const int CornersOfABend = 9;

    public static Figure Draw(int folds, double mark)
    {
        if (folds is < 0 or > MostFolds)
        {
            throw new ArgumentOutOfRangeException(nameof(folds), string.Create(
                CultureInfo.InvariantCulture, $"folds is {folds}; it must be from 0 to {MostFolds}: try 3."));
        }

        if (mark is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(mark), string.Create(
                CultureInfo.InvariantCulture, $"mark is {mark}; it must be from 0 to 1: try 0.3."));
        }

        var heights = Heights(folds);
        var (x, y) = Outline(heights);
        return Plot.Line(x, y).In(Ink.Model).LineWidth(folds > 4 ? 1.5 : 2.5)
            + Plot.Line([mark, mark], [-0.15, 1.15]).In(Ink.Error).Dashed().LineWidth(2)
            + Plot.Points(heights.Select(_ => mark), heights).In(Ink.Error).DotSize(folds > 4 ? 4 : 7)
                .XAxis("y", -0.15, 1.15).YAxis("", -0.2, 1.2);
    }

    /// <summary>The height of each piece of the paper, in the order of the paper, from 0 to 1.</summary>
    internal static double[] Heights(int folds)
    {
        // The stack from bottom to top, each entry a piece of paper. Even pieces run to the right, odd ones back.
        int[] stack = [0];
        for (var fold = 0; fold < folds; fold++)
        {
            var left = stack.Select(piece => piece % 2 == 0 ? 2 * piece : (2 * piece) + 1);
            var right = stack.Select(piece => piece % 2 == 0 ? (2 * piece) + 1 : 2 * piece);
            stack = [.. left, .. right.Reverse()];
        }

        var heights = new double[stack.Length];
        for (var level = 0; level < stack.Length; level++)
        {
            heights[stack[level]] = stack.Length == 1 ? 0.5 : level / (stack.Length - 1.0);
        }

        return heights;
    }

    private static (List<double> X, List<double> Y) Outline(double[] heights)
    {
        var (x, y) = (new List<double> { 0 }, new List<double> { heights[0] });
        for (var piece = 0; piece < heights.Length; piece++)
        {
            var (end, side) = piece % 2 == 0 ? (1, 1) : (0, -1);
            if (piece + 1 == heights.Length)
            {
                x.Add(end);
                y.Add(heights[piece]);
                break;
            }

            var (from, to) = (heights[piece], heights[piece + 1]);
            for (var corner = 0; corner < CornersOfABend; corner++)
            {
                var angle = Math.PI * corner / (CornersOfABend - 1);
                x.Add(end + (side * Roundness * Math.Abs(to - from) * Math.Sin(angle)));
                y.Add(((from + to) / 2) - ((to - from) / 2 * Math.Cos(angle)));
            }
        }

        return (x, y);
    }
}
