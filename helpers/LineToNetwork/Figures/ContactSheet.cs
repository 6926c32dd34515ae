using LineToNetwork.Figures.Marks;

namespace LineToNetwork.Figures;

/// <summary>Small pictures laid out in rows, as one field of colours with gaps.</summary>
internal sealed class ContactSheet
{
    private const int Gap = 2;

    private readonly IReadOnlyList<double[]> _images;
    private readonly int _width;
    private readonly int _height;
    private readonly int _columns;
    private readonly int _captionRows;
    private readonly Texts? _captions;

    public ContactSheet(IReadOnlyList<double[]> images, int width, int columns, Texts? captions)
    {
        (_images, _width, _columns, _captions) = (images, width, columns, captions);
        _height = images[0].Length / width;
        for (var i = 0; i < images.Count; i++)
        {
            if (images[i].Length == 0 || images[i].Length != width * _height)
            {
                throw new ArgumentException(
                    $"images[{i}] has {images[i].Length} pixels; with width {width} every image must have {Math.Max(1, _height)} rows of {width}, {Math.Max(1, _height) * width} pixels.", nameof(images));
            }
        }

        if (captions is not null)
        {
            Require.SameLength("images", images.Count, captions);
        }

        _captionRows = captions is null ? 0 : Math.Max(3, _height / 4);
    }

    private int Rows => (_images.Count + _columns - 1) / _columns;

    private int Across => (_columns * (_width + Gap)) - Gap;

    private int Down => (Rows * (_height + _captionRows + Gap)) - Gap;

    /// <summary>The field of pixels, and the captions.</summary>
    public Mark[] Marks()
    {
        var pixels = new double[Across * Down];
        Array.Fill(pixels, double.NaN);
        for (var i = 0; i < _images.Count; i++)
        {
            var (left, top) = TopLeft(i);
            for (var pixel = 0; pixel < _images[i].Length; pixel++)
            {
                // Fields count rows from the bottom, pictures from the top.
                var row = Down - 1 - (top + (pixel / _width));
                pixels[(row * Across) + left + (pixel % _width)] = _images[i][pixel];
            }
        }

        var grid = new Grid(
            Series.Of(Across, i => i), Series.Of(Down, i => i), Require.Numbers(pixels, nameof(_images)));
        var field = new HeatmapMark(null, Ink.Quiet, grid, ColourScale.Grey);
        return _captions is null ? [field] : [field, Captions(_captions)];
    }

    private TextMark Captions(Texts words) => new(
        null,
        Ink.Truth,
        Series.Of(_images.Count, i => TopLeft(i).Left + ((_width - 1) / 2.0)),
        Series.Of(_images.Count, i => Down - 1 - (TopLeft(i).Top + _height - 0.5 + (_captionRows / 2.0))),
        words);

    private (int Left, int Top) TopLeft(int index) =>
        (index % _columns * (_width + Gap), index / _columns * (_height + _captionRows + Gap));
}
