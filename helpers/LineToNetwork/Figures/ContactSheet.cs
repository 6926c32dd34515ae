using LineToNetwork.Figures.Marks;

namespace LineToNetwork.Figures;

/// <summary>Small pictures laid out in rows, as one field of colours with gaps.</summary>
internal sealed class ContactSheet
{
    private const int Gap = 2;

    private readonly IReadOnlyList<double[]> images;
    private readonly int width;
    private readonly int height;
    private readonly int columns;
    private readonly int captionRows;
    private readonly Texts? captions;

    public ContactSheet(IReadOnlyList<double[]> images, int width, int columns, Texts? captions)
    {
        (this.images, this.width, this.columns, this.captions) = (images, width, columns, captions);
        height = images[0].Length / width;
        for (var i = 0; i < images.Count; i++)
        {
            if (images[i].Length == 0 || images[i].Length != width * height)
            {
                throw new ArgumentException(
                    $"images[{i}] has {images[i].Length} pixels; with width {width} every image must have {Math.Max(1, height)} rows of {width}, {Math.Max(1, height) * width} pixels.", nameof(images));
            }
        }

        if (captions is not null)
        {
            Require.SameLength("images", images.Count, captions);
        }

        captionRows = captions is null ? 0 : Math.Max(3, height / 4);
    }

    private int Rows => (images.Count + columns - 1) / columns;

    private int Across => (columns * (width + Gap)) - Gap;

    private int Down => (Rows * (height + captionRows + Gap)) - Gap;

    /// <summary>The field of pixels, and the captions.</summary>
    public Mark[] Marks()
    {
        var pixels = new double[Across * Down];
        Array.Fill(pixels, double.NaN);
        for (var i = 0; i < images.Count; i++)
        {
            var (left, top) = TopLeft(i);
            for (var pixel = 0; pixel < images[i].Length; pixel++)
            {
                // Fields count rows from the bottom, pictures from the top.
                var row = Down - 1 - (top + (pixel / width));
                pixels[(row * Across) + left + (pixel % width)] = images[i][pixel];
            }
        }

        var grid = new Grid(
            Series.Of(Across, i => i), Series.Of(Down, i => i), Require.Numbers(pixels, nameof(images)));
        var field = new HeatmapMark(null, Ink.Quiet, grid, ColourScale.Grey);
        return captions is null ? [field] : [field, Captions(captions)];
    }

    private TextMark Captions(Texts words) => new(
        null,
        Ink.Truth,
        Series.Of(images.Count, i => TopLeft(i).Left + ((width - 1) / 2.0)),
        Series.Of(images.Count, i => Down - 1 - (TopLeft(i).Top + height - 0.5 + (captionRows / 2.0))),
        words);

    private (int Left, int Top) TopLeft(int index) =>
        (index % columns * (width + Gap), index / columns * (height + captionRows + Gap));
}
