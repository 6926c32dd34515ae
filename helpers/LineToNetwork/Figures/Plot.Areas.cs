using LineToNetwork.Figures.Marks;

namespace LineToNetwork.Figures;

/// <content>Filled areas and words.</content>
public static partial class Plot
{
    /// <summary>The area between the curve of a function and zero.</summary>
    public static Figure Area(Func<double, double> function, double from, double to, string? name = null) =>
        Between(_ => 0, function, from, to, name);

    /// <summary>The area between a line from point to point and zero.</summary>
    public static Figure Area(IEnumerable<double> x, IEnumerable<double> y, string? name = null)
    {
        var (across, up) = Pair(x, y);
        return Figure.Of(new AreaMark(name, Ink.Model, across, Series.Of(across.Count, _ => 0), up));
    }

    /// <summary>The area between two curves.</summary>
    public static Figure Between(Func<double, double> lower, Func<double, double> upper, double from, double to, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(lower);
        ArgumentNullException.ThrowIfNull(upper);
        Require.Stretch(from, to);
        var x = Series.Between(from, to, SampleCount);
        return Figure.Of(new AreaMark(name, Ink.Model, x, Series.Of(x.Select(lower)), Series.Of(x.Select(upper))));
    }

    /// <summary>The area between two lines from point to point over the same x.</summary>
    public static Figure Between(IEnumerable<double> x, IEnumerable<double> lower, IEnumerable<double> upper, string? name = null)
    {
        var (across, low) = Pair(x, lower, yArgument: nameof(lower));
        var high = Require.Numbers(upper);
        Require.SameLength(nameof(x), across.Count, high, nameof(upper));
        return Figure.Of(new AreaMark(name, Ink.Model, across, low, high));
    }

    /// <summary>Filled shapes, each a list of corners.</summary>
    public static Figure Polygons(IEnumerable<IEnumerable<(double X, double Y)>> shapes, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        var corners = shapes.SelectMany(shape => shape.Concat(shape.Take(1)).Append((X: double.NaN, Y: double.NaN))).ToList();
        return Figure.Of(new PolygonsMark(
            name,
            Ink.Error,
            Require.Numbers(corners.Select(corner => corner.X), nameof(shapes)),
            Require.Numbers(corners.Select(corner => corner.Y), nameof(shapes))));
    }

    /// <summary>Words at a point. They are shown as they are written; a line break begins a new line.</summary>
    public static Figure Text(double x, double y, string text, Side side = Side.Centre) =>
        Words([Require.Finite(x)], [Require.Finite(y)], [text], side);

    /// <summary>Words at points, one text a point.</summary>
    public static Figure Words(IEnumerable<double> x, IEnumerable<double> y, IEnumerable<string> texts, Side side = Side.Centre)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var (across, up) = Pair(x, y);
        var words = Texts.Of(texts);
        Require.SameLength(nameof(x), across.Count, words, nameof(texts));
        return Figure.Of(new TextMark(null, Ink.Truth, across, up, words) { Side = side });
    }

    /// <summary>
    /// A curve that is a sum of terms, some of whose numbers are knobs that the reader turns. The page adds it up, so any
    /// number of knobs may be turned together.
    /// <code>
    /// Plot.Sum(-3, 3, "model", Term.Constant(1), Term.Hinge(size: Knob.Of("size", (-2, 2)), at: Knob.Of("at", (-3, 3))))
    /// </code>
    /// </summary>
    /// <param name="from">The left end.</param>
    /// <param name="to">The right end.</param>
    /// <param name="name">What the legend calls the sum.</param>
    /// <param name="terms">The terms, at least one.</param>
    public static Figure Sum(double from, double to, string? name, params Term[] terms) => Sum(from, to, name, showTerms: false, terms);

    /// <summary>As <see cref="Sum(double, double, string?, Term[])"/>, and draws every single term quietly beneath.</summary>
    public static Figure SumWithTerms(double from, double to, string? name, params Term[] terms) =>
        Sum(from, to, name, showTerms: true, terms);

    private static Figure Sum(double from, double to, string? name, bool showTerms, Term[] terms)
    {
        Require.Stretch(from, to);
        ArgumentNullException.ThrowIfNull(terms);
        Require.AtLeast(1, terms.Length, "the number of terms");
        return Figure.Of(new SumMark(name, Ink.Model, from, to, [.. terms]) { ShowsTerms = showTerms });
    }
}
