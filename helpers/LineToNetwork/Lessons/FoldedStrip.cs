using System.Globalization;
using LineToNetwork.Figures;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>Paper folded in half again and again, seen from its edge: standing, so that a place's height is what the teeth show.</summary>
internal static class FoldedStrip
{
    private const int MostFolds = 6;

    /// <summary>How far a bend stands out of the stack, as a share of its height: real paper is round there.</summary>
    private const double Roundness = 0.06;

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
        var (along, across) = Outline(heights);
        return Plot.Line(across, along).In(Ink.Model).LineWidth(folds > 4 ? 1.5 : 2.5)
            + Plot.HorizontalLine(mark).In(Ink.Error)
            + Plot.Points(heights, heights.Select(_ => mark)).In(Ink.Error).DotSize(folds > 4 ? 7 : 10)
                .XAxis(Wording.LayersOfPaper, -0.1, 1.1).YAxis("y", -0.1, 1.1)
                .XTicks((0.5, heights.Length.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Where each piece of the paper lies in the stack, from 0 to 1, in the order of the paper.</summary>
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

    private static (List<double> Along, List<double> Across) Outline(double[] heights)
    {
        var (along, across) = (new List<double> { 0 }, new List<double> { heights[0] });
        for (var piece = 0; piece < heights.Length; piece++)
        {
            var (end, side) = piece % 2 == 0 ? (1, 1) : (0, -1);
            if (piece + 1 == heights.Length)
            {
                along.Add(end);
                across.Add(heights[piece]);
                break;
            }

            var (from, to) = (heights[piece], heights[piece + 1]);
            for (var corner = 0; corner < CornersOfABend; corner++)
            {
                var angle = Math.PI * corner / (CornersOfABend - 1);
                along.Add(end + (side * Roundness * Math.Abs(to - from) * Math.Sin(angle)));
                across.Add(((from + to) / 2) - ((to - from) / 2 * Math.Cos(angle)));
            }
        }

        return (along, across);
    }
}
