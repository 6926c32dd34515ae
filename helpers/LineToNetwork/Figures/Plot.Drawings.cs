using LineToNetwork.Figures.Marks;

namespace LineToNetwork.Figures;

/// <content>Drawings of things that have no measure: networks, graphs, small pictures.</content>
public static partial class Plot
{
    /// <summary>Circles with words in them, such as the neurons of a network. Lay them over <see cref="Edges"/>.</summary>
    /// <param name="x">The middles, across.</param>
    /// <param name="y">The middles, up.</param>
    /// <param name="radius">The radius in units of the axes.</param>
    /// <param name="texts">A short text in each; empty texts when left out.</param>
    /// <param name="values">A number for each, shown as strength of colour; all in one ink when left out.</param>
    /// <param name="strongest">The size of a number that gets full colour; the largest one when left out.</param>
    public static Figure Circles(
        IEnumerable<double> x,
        IEnumerable<double> y,
        double radius,
        IEnumerable<string>? texts = null,
        IEnumerable<double>? values = null,
        double? strongest = null)
    {
        var (across, up) = Pair(x, y);
        if (Require.Finite(radius) <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(radius), $"radius is {radius}; it must be above zero: try 0.3.");
        }

        var words = Texts.Of(texts ?? Enumerable.Repeat("", across.Count));
        Require.SameLength(nameof(x), across.Count, words, nameof(texts));
        var numbers = values is null ? null : Series.Of(values);
        if (numbers is not null)
        {
            Require.SameLength(nameof(x), across.Count, numbers, nameof(values));
        }

        return Figure.Of(new CirclesMark(null, Ink.Quiet, across, up, radius, words)
        {
            Values = numbers,
            Strongest = strongest ?? Largest(numbers),
        }).WithoutAxes().EqualScales();
    }

    /// <summary>Straight connections: the wider, the larger the weight; one colour for weights above zero, another below.</summary>
    /// <param name="fromX">Where each begins, across.</param>
    /// <param name="fromY">Where each begins, up.</param>
    /// <param name="toX">Where each ends, across.</param>
    /// <param name="toY">Where each ends, up.</param>
    /// <param name="weights">The weight of each.</param>
    /// <param name="labels">A short text on each; none when left out.</param>
    /// <param name="strongest">The size of a weight that is drawn at full width; the largest one when left out. Set it in a
    /// moving figure, so that widths can be compared.</param>
    public static Figure Edges(
        IEnumerable<double> fromX,
        IEnumerable<double> fromY,
        IEnumerable<double> toX,
        IEnumerable<double> toY,
        IEnumerable<double> weights,
        IEnumerable<string>? labels = null,
        double? strongest = null)
    {
        var pieces = Pieces(fromX, fromY, toX, toY, null);
        var numbers = Require.Numbers(weights);
        Require.SameLength(nameof(fromX), pieces.FromX.Count, numbers, nameof(weights));
        return Figure.Of(new EdgesMark(null, Ink.Quiet, pieces.FromX, pieces.FromY, pieces.ToX, pieces.ToY, numbers)
        {
            Strongest = strongest ?? Largest(numbers),
            Labels = Hints(labels, numbers.Count),
        }).WithoutAxes().EqualScales();
    }

    /// <summary>Small grey pictures side by side, such as handwritten digits.</summary>
    /// <param name="images">The pixels of each picture, row by row from the top left; 0 is black.</param>
    /// <param name="width">How many pixels a row has.</param>
    /// <param name="columns">How many pictures stand beside each other.</param>
    /// <param name="captions">A short text under each; none when left out.</param>
    /// <exception cref="ArgumentException">A picture does not fill its rows, or differs in size from the first.</exception>
    public static Figure Images(IEnumerable<double[]> images, int width, int columns = 8, IEnumerable<string>? captions = null)
    {
        ArgumentNullException.ThrowIfNull(images);
        Require.AtLeast(1, width);
        Require.AtLeast(1, columns);
        var list = images.ToList();
        Require.AtLeast(1, list.Count, "the number of images");
        var sheet = new ContactSheet(list, width, Math.Min(columns, list.Count), captions is null ? null : Texts.Of(captions));
        return Figure.Of(sheet.Marks()).WithoutAxes().EqualScales();
    }

    private static double Largest(Series? numbers)
    {
        var largest = numbers is { HasFinite: true } ? Math.Max(Math.Abs(numbers.Low), Math.Abs(numbers.High)) : 0;
        return largest > 0 ? largest : 1;
    }
}
