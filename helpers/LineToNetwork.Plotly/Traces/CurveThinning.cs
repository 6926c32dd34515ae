using LineToNetwork.Figures;

namespace LineToNetwork.Plotly.Traces;

/// <summary>
/// Leaves out the points of a sampled curve that no one could see: those that lie closer to the line between their
/// neighbours than a fraction of a pixel (Douglas and Peucker 1973). A straight line keeps its two ends.
/// </summary>
internal static class CurveThinning
{
    /// <summary>As a share of the curve's height: a quarter of a pixel in a figure of 500.</summary>
    private const double Tolerance = 5e-4;

    /// <param name="x">The places.</param>
    /// <param name="y">The heights; NaN is a gap.</param>
    /// <param name="share">How far a point may lie off, as a share of the curve's height.</param>
    public static (Series X, Series Y) Thin(Series x, Series y, double share = Tolerance)
    {
        if (x.Count < 3 || !y.HasFinite)
        {
            return (x, y);
        }

        var tolerance = Math.Max((y.High - y.Low) * share, 1e-12 * Math.Max(Math.Abs(y.High), Math.Abs(y.Low)));
        var keep = new bool[x.Count];
        var open = new Stack<(int From, int To)>();
        Start(y, keep, open);
        while (open.TryPop(out var piece))
        {
            var (worst, distance) = Farthest(x, y, piece.From, piece.To);
            if (distance > tolerance)
            {
                keep[worst] = true;
                open.Push((piece.From, worst));
                open.Push((worst, piece.To));
            }
        }

        var kept = new List<int>();
        for (var i = 0; i < keep.Length; i++)
        {
            if (keep[i])
            {
                kept.Add(i);
            }
        }

        return (Series.Of(kept.Count, i => x[kept[i]]), Series.Of(kept.Count, i => y[kept[i]]));
    }

    /// <summary>Keeps gaps and the ends of every unbroken piece.</summary>
    private static void Start(Series y, bool[] keep, Stack<(int From, int To)> open)
    {
        var from = 0;
        for (var i = 0; i <= y.Count; i++)
        {
            if (i < y.Count && !double.IsNaN(y[i]))
            {
                continue;
            }

            if (i > from)
            {
                keep[from] = keep[i - 1] = true;
                open.Push((from, i - 1));
            }

            if (i < y.Count)
            {
                keep[i] = true;
            }

            from = i + 1;
        }
    }

    private static (int Index, double Distance) Farthest(Series x, Series y, int from, int to)
    {
        var (worst, distance) = (from, 0.0);
        var slope = to > from ? (y[to] - y[from]) / (x[to] - x[from]) : 0;
        for (var i = from + 1; i < to; i++)
        {
            var gap = Math.Abs(y[i] - y[from] - (slope * (x[i] - x[from])));
            if (gap > distance)
            {
                (worst, distance) = (i, gap);
            }
        }

        return (worst, distance);
    }
}
