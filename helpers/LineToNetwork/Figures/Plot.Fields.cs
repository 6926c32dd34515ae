using LineToNetwork.Figures.Marks;

namespace LineToNetwork.Figures;

/// <content>Functions of two numbers: landscapes, maps and fields of colour.</content>
public static partial class Plot
{
    private const int SurfaceSteps = 41;
    private const int FieldSteps = 81;

    /// <summary>The landscape of a function of two numbers.</summary>
    /// <param name="function">The height over each point; NaN leaves a hole.</param>
    /// <param name="x">From where to where the first number goes.</param>
    /// <param name="y">From where to where the second number goes.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="steps">How many points a side.</param>
    public static Figure Surface(
        Func<double, double, double> function, (double From, double To) x, (double From, double To) y, string? name = null, int steps = SurfaceSteps) =>
        Figure.Of(new SurfaceMark(name, Ink.Quiet, Sampled(function, x, y, steps)));

    /// <summary>The map of a function of two numbers: lines of equal height.</summary>
    /// <param name="function">The height over each point.</param>
    /// <param name="x">From where to where the first number goes.</param>
    /// <param name="y">From where to where the second number goes.</param>
    /// <param name="levels">The heights of the lines; about ten round ones when left out.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="steps">How many points a side.</param>
    public static Figure Contour(
        Func<double, double, double> function,
        (double From, double To) x,
        (double From, double To) y,
        IEnumerable<double>? levels = null,
        string? name = null,
        int steps = FieldSteps) =>
        Figure.Of(new ContourMark(name, Ink.Quiet, Sampled(function, x, y, steps))
        {
            Levels = levels is null ? null : Series.Of(Require.Numbers(levels).Where(double.IsFinite).Distinct().Order()),
        });

    /// <summary>A field of colours for a function of two numbers, dark for small and light for large.</summary>
    public static Figure Heatmap(
        Func<double, double, double> function, (double From, double To) x, (double From, double To) y, string? name = null, int steps = FieldSteps) =>
        Figure.Of(new HeatmapMark(name, Ink.Quiet, Sampled(function, x, y, steps), ColourScale.Sequential) { IsSmooth = true, HasColourBar = true });

    /// <summary>A table as a field of colours.</summary>
    /// <param name="x">The number of each column.</param>
    /// <param name="y">The number of each row.</param>
    /// <param name="values">The numbers: <c>values[row, column]</c>.</param>
    /// <param name="name">What the numbers are.</param>
    public static Figure Heatmap(IEnumerable<double> x, IEnumerable<double> y, double[,] values, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var (columns, rows) = (Require.Numbers(x), Require.Numbers(y));
        if (values.GetLength(0) != rows.Count || values.GetLength(1) != columns.Count)
        {
            throw new ArgumentException(
                $"values is {values.GetLength(0)} by {values.GetLength(1)}; with these x and y it must be {rows.Count} by {columns.Count} (rows by columns).", nameof(values));
        }

        var grid = new Grid(columns, rows, Require.Numbers(values.Cast<double>(), nameof(values)));
        return Figure.Of(new HeatmapMark(name, Ink.Quiet, grid, ColourScale.Sequential) { HasColourBar = true })
            .XTicks(columns.Select(column => (column, Number(column))))
            .YTicks(rows.Select(row => (row, Number(row))));
    }

    /// <summary>
    /// A pale field behind points that says how likely class 1 is: from the colour of class 0 through nothing to that of
    /// class 1.
    /// </summary>
    /// <param name="probability">The probability of class 1 at each point, from 0 to 1.</param>
    /// <param name="x">From where to where the first input goes.</param>
    /// <param name="y">From where to where the second input goes.</param>
    /// <param name="steps">How many points a side.</param>
    public static Figure Probability(
        Func<double, double, double> probability, (double From, double To) x, (double From, double To) y, int steps = FieldSteps) =>
        Figure.Of(new HeatmapMark(null, Ink.Quiet, Sampled(probability, x, y, steps), ColourScale.Probability) { Low = 0, High = 1, IsSmooth = true });

    /// <summary>A field of colours that tells numbers below zero from numbers above zero, such as the output of a hidden neuron.</summary>
    /// <param name="function">The number at each point.</param>
    /// <param name="x">From where to where the first input goes.</param>
    /// <param name="y">From where to where the second input goes.</param>
    /// <param name="strongest">The number whose size gets full colour.</param>
    /// <param name="steps">How many points a side.</param>
    public static Figure AboveAndBelowZero(
        Func<double, double, double> function, (double From, double To) x, (double From, double To) y, double strongest = 1, int steps = FieldSteps) =>
        Figure.Of(new HeatmapMark(null, Ink.Quiet, Sampled(function, x, y, steps), ColourScale.Signed)
        {
            Low = -Math.Abs(Require.Finite(strongest)),
            High = Math.Abs(strongest),
            IsSmooth = true,
        });

    private static string Number(double value) => value.ToString("G6", System.Globalization.CultureInfo.InvariantCulture);

    private static Grid Sampled(Func<double, double, double> function, (double From, double To) x, (double From, double To) y, int steps)
    {
        ArgumentNullException.ThrowIfNull(function);
        Require.Stretch(x.From, x.To, "x.From", "x.To");
        Require.Stretch(y.From, y.To, "y.From", "y.To");
        Require.AtLeast(2, steps);
        var grid = Grid.Of(function, Series.Between(x.From, x.To, steps), Series.Between(y.From, y.To, steps));
        return grid.Values.HasFinite
            ? grid
            : throw new ArgumentException("function gives no finite number anywhere in this stretch; choose another x or y.", nameof(function));
    }
}
