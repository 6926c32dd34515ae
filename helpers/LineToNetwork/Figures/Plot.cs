using LineToNetwork.Figures.Marks;

namespace LineToNetwork.Figures;

/// <summary>
/// Draws one thing, and returns it as a <see cref="Figure"/>. Figures are laid over each other with <c>+</c>. Lists must have
/// equal lengths and at least one number; NaN and infinities leave gaps.
/// </summary>
public static partial class Plot
{
    /// <summary>Dots at (x, y).</summary>
    /// <param name="x">Across.</param>
    /// <param name="y">Up, as many as <paramref name="x"/>.</param>
    /// <param name="name">What the legend calls them.</param>
    /// <param name="hints">What a reader sees who points at a dot, one text a dot.</param>
    /// <exception cref="ArgumentException">The lists have different lengths, or nothing that can be drawn.</exception>
    public static Figure Points(IEnumerable<double> x, IEnumerable<double> y, string? name = null, IEnumerable<string>? hints = null)
    {
        var (across, up) = Pair(x, y);
        return Figure.Of(new PointsMark(name, Ink.Data, across, up) { Hints = Hints(hints, across.Count) });
    }

    /// <summary>Dots of two classes, each in its colour and shape.</summary>
    /// <param name="x">Across.</param>
    /// <param name="y">Up, as many as <paramref name="x"/>.</param>
    /// <param name="labels">The class of each dot, 0 or 1.</param>
    /// <param name="names">What the legend calls class 0 and class 1.</param>
    /// <exception cref="ArgumentException">The lists have different lengths, or a label is neither 0 nor 1.</exception>
    public static Figure Points(
        IEnumerable<double> x, IEnumerable<double> y, IEnumerable<int> labels, (string Class0, string Class1)? names = null)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var (across, up) = Pair(x, y);
        int[] classes = [.. labels];
        Require.SameLength(nameof(x), across.Count, classes, nameof(labels));
        var odd = Array.FindIndex(classes, label => label is not (0 or 1));
        if (odd >= 0)
        {
            throw new ArgumentException($"labels[{odd}] is {classes[odd]}; a label must be 0 or 1.", nameof(labels));
        }

        PointsMark OfClass(int label, string? name, Ink ink) => new(
            name,
            ink,
            Series.Of(across.Where((_, i) => classes[i] == label)),
            Series.Of(up.Where((_, i) => classes[i] == label)));
        return Figure.Of(OfClass(0, names?.Class0, Ink.Class0), OfClass(1, names?.Class1, Ink.Class1));
    }

    /// <summary>One dot.</summary>
    public static Figure Point(double x, double y, string? name = null) =>
        Figure.Of(new PointsMark(name, Ink.Data, Series.Of([Require.Finite(x)]), Series.Of([Require.Finite(y)])) { Size = 14 });

    /// <summary>Dots in space.</summary>
    public static Figure Points(IEnumerable<double> x, IEnumerable<double> y, IEnumerable<double> z, string? name = null)
    {
        var (across, deep, up) = Triple(x, y, z);
        return Figure.Of(new SpacePointsMark(name, Ink.Data, across, deep, up));
    }

    /// <summary>One dot in space.</summary>
    public static Figure Point(double x, double y, double z, string? name = null) => Points([x], [y], [z], name);

    /// <summary>Upright bars with a word under each.</summary>
    /// <param name="labels">The words.</param>
    /// <param name="heights">How high each bar is, in the same order.</param>
    /// <param name="name">What the legend calls them.</param>
    public static Figure Bars(IEnumerable<string> labels, IEnumerable<double> heights, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var words = Texts.Of(labels);
        var numbers = Require.Numbers(heights);
        Require.SameLength(nameof(labels), words.Count, numbers, nameof(heights));
        return Figure.Of(new BarsMark(name, Ink.Data, numbers) { Labels = words });
    }

    /// <summary>Upright bars at numbers.</summary>
    /// <param name="x">Where each bar stands.</param>
    /// <param name="heights">How high each bar is, in the same order.</param>
    /// <param name="name">What the legend calls them.</param>
    public static Figure Bars(IEnumerable<double> x, IEnumerable<double> heights, string? name = null)
    {
        var (places, numbers) = Pair(x, heights, yArgument: nameof(heights));
        return Figure.Of(new BarsMark(name, Ink.Data, numbers) { X = places });
    }

    /// <summary>How many of the values fall into each of equally wide bins.</summary>
    /// <param name="values">The values; those that are not finite are left out.</param>
    /// <param name="bins">How many bins, at least one.</param>
    /// <param name="name">What the legend calls them.</param>
    public static Figure Histogram(IEnumerable<double> values, int bins = 20, string? name = null)
    {
        var series = Require.Numbers(values);
        Require.AtLeast(1, bins);
        var width = series.High > series.Low ? (series.High - series.Low) / bins : 1;
        var counts = new double[bins];
        foreach (var value in series.Where(double.IsFinite))
        {
            counts[Math.Min(bins - 1, (int)((value - series.Low) / width))]++;
        }

        var middles = Series.Of(bins, i => series.Low + ((i + 0.5) * width));
        return Figure.Of(new BarsMark(name, Ink.Data, Series.Of(counts)) { X = middles, Width = width });
    }

    private static (Series X, Series Y) Pair(
        IEnumerable<double> x, IEnumerable<double> y, string xArgument = "x", string yArgument = "y")
    {
        var across = Require.Numbers(x, xArgument);
        var up = Require.Numbers(y, yArgument);
        Require.SameLength(xArgument, across.Count, up, yArgument);
        return (across, up);
    }

    private static (Series X, Series Y, Series Z) Triple(IEnumerable<double> x, IEnumerable<double> y, IEnumerable<double> z)
    {
        var (across, deep) = Pair(x, y);
        var up = Require.Numbers(z, nameof(z));
        Require.SameLength(nameof(x), across.Count, up, nameof(z));
        return (across, deep, up);
    }

    private static Texts? Hints(IEnumerable<string>? hints, int count)
    {
        if (hints is null)
        {
            return null;
        }

        var texts = Texts.Of(hints);
        Require.SameLength("x", count, texts, nameof(hints));
        return texts;
    }
}
