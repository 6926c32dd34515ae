using LineToNetwork.Figures.Marks;

namespace LineToNetwork.Plotly.Thumbnails;

/// <summary>A field of cells with fewer cells and few tones, for a picture of a few hundred pixels.</summary>
internal sealed class CoarseCells
{
    private readonly int[,] _tones;

    /// <summary>Takes the mean of the cells that become one.</summary>
    public CoarseCells(HeatmapMark mark, int mostColumns, int mostRows, int toneCount)
    {
        var grid = mark.Grid;
        (Columns, Rows) = (Math.Min(grid.X.Count, mostColumns), Math.Min(grid.Y.Count, mostRows));
        var (sums, counts) = (new double[Rows, Columns], new int[Rows, Columns]);
        for (var i = 0; i < grid.Values.Count; i++)
        {
            var (row, column) = (i / grid.X.Count * Rows / grid.Y.Count, i % grid.X.Count * Columns / grid.X.Count);
            if (!double.IsNaN(grid.Values[i]))
            {
                sums[row, column] += grid.Values[i];
                counts[row, column]++;
            }
        }

        var (low, high) = (mark.Low ?? grid.Values.Low, mark.High ?? grid.Values.High);
        _tones = new int[Rows, Columns];
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                _tones[row, column] = counts[row, column] == 0
                    ? -1
                    : Tone((sums[row, column] / counts[row, column] - low) / (high - low), toneCount);
            }
        }
    }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>Where neighbours in a row have a tone: from a column up to another, which is not part of it.</summary>
    public IEnumerable<(int Row, int From, int To)> Runs(int tone)
    {
        for (var row = 0; row < Rows; row++)
        {
            for (var from = 0; from < Columns; from++)
            {
                var to = from;
                while (to < Columns && _tones[row, to] == tone)
                {
                    to++;
                }

                if (to > from)
                {
                    yield return (row, from, to);
                    from = to;
                }
            }
        }
    }

    private static int Tone(double share, int count) =>
        double.IsFinite(share) ? Math.Clamp((int)Math.Round(share * (count - 1)), 0, count - 1) : 0;
}
