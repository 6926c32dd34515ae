using System.Collections.Immutable;
using LineToNetwork.Data;

namespace LineToNetwork.Models;

/// <summary>
/// Simple shapes whose sum makes a curve: x, x², x³ ... The constant is not among them; every model has one of its own.
/// </summary>
public sealed class Basis
{
    private const int MostDegrees = 200;

    private readonly Func<double, double, double[]> _shapes;

    private Basis(int inputs, IEnumerable<string> names, Func<double, double, double[]> shapes)
    {
        Inputs = inputs;
        Names = [.. names];
        _shapes = shapes;
    }

    /// <summary>How many inputs the shapes have: 1 or 2.</summary>
    public int Inputs { get; }

    /// <summary>The shapes' names, as in "x²" or "x·y".</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Shapes of one's own: <c>Basis.Of(("sin x", Math.Sin), ("x", x => x))</c>.</summary>
    /// <exception cref="ArgumentException">No shape is given.</exception>
    public static Basis Of(params (string Name, Func<double, double> Shape)[] shapes)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        if (shapes.Length == 0)
        {
            throw new ArgumentException("shapes is empty; give at least one shape.", nameof(shapes));
        }

        (string Name, Func<double, double> Shape)[] own = [.. shapes];
        return new Basis(1, own.Select(shape => shape.Name), (x, _) => Array.ConvertAll(own, shape => shape.Shape(x)));
    }

    /// <summary>x, x² ... up to a degree. Easy to read; from degree 15 or so on they look so alike that digits get lost.</summary>
    /// <param name="degree">The highest power, 0 to 200. 0 leaves the constant alone.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degree is negative or above 200.</exception>
    public static Basis Monomials(int degree)
    {
        RequireDegree(degree);
        return new Basis(1, Enumerable.Range(1, degree).Select(power => Powers.Name("x", power)), (x, _) => Powers.Of(x, degree)[1..]);
    }

    /// <summary>
    /// Chebyshev's polynomials, which wave between −1 and 1 on the stretch: the same curves as sums of powers, but
    /// no two of them look alike, so that no digits get lost at any degree.
    /// </summary>
    /// <remarks>T₁ = t, Tₖ₊₁ = 2·t·Tₖ − Tₖ₋₁, where t runs from −1 to 1 while x runs along the stretch.</remarks>
    /// <param name="degree">The highest degree, 0 to 200. 0 leaves the constant alone.</param>
    /// <param name="from">Where the stretch begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <exception cref="ArgumentException">The degree is negative or above 200, or the stretch has no length.</exception>
    public static Basis Chebyshev(int degree, double from, double to)
    {
        RequireDegree(degree);
        RequireStretch(from, to);
        return new Basis(
            1,
            Enumerable.Range(1, degree).Select(k => Powers.ChebyshevName(k, "x")),
            (x, _) => Powers.Chebyshev(OnStretch(x, from, to), degree)[1..]);
    }

    /// <summary>All products of powers of two inputs up to a degree: x, y, x², x·y, y² ...</summary>
    /// <param name="degree">The highest sum of both powers, 0 to 200. 0 leaves the constant alone.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degree is negative or above 200.</exception>
    public static Basis MonomialsOfTwo(int degree)
    {
        RequireDegree(degree);
        return new Basis(
            2,
            Pairs(degree).Select(pair => Product(Powers.Name("x", pair.X), Powers.Name("y", pair.Y))),
            (x, y) => Products(degree, Powers.Of(x, degree), Powers.Of(y, degree)));
    }

    /// <summary>All products of Chebyshev's polynomials of two inputs up to a degree.</summary>
    /// <param name="degree">The highest sum of both degrees, 0 to 200. 0 leaves the constant alone.</param>
    /// <param name="from">Where both stretches begin.</param>
    /// <param name="to">Where both end.</param>
    /// <exception cref="ArgumentException">The degree is negative or above 200, or the stretch has no length.</exception>
    public static Basis ChebyshevOfTwo(int degree, double from, double to)
    {
        RequireDegree(degree);
        RequireStretch(from, to);
        return new Basis(
            2,
            Pairs(degree).Select(pair => Product(Powers.ChebyshevName(pair.X, "x"), Powers.ChebyshevName(pair.Y, "y"))),
            (x, y) => Products(
                degree,
                Powers.Chebyshev(OnStretch(x, from, to), degree),
                Powers.Chebyshev(OnStretch(y, from, to), degree)));
    }

    /// <summary>The height of every shape at <paramref name="x"/>.</summary>
    /// <exception cref="InvalidOperationException">The shapes have two inputs.</exception>
    public double[] At(double x)
    {
        RequireInputs(1);
        return _shapes(x, 0);
    }

    /// <summary>The height of every shape at a point of the plane.</summary>
    /// <exception cref="InvalidOperationException">The shapes have one input.</exception>
    public double[] At(double x, double y)
    {
        RequireInputs(2);
        return _shapes(x, y);
    }

    /// <summary>A column for every shape, with its height at every one of <paramref name="x"/>: inputs for any model.</summary>
    /// <exception cref="ArgumentException">There are no values, one is NaN or infinite, or a shape is infinite there.</exception>
    public Columns Columns(double[] x)
    {
        RequireInputs(1);
        Require.Data(x);
        return ToColumns(Array.ConvertAll(x, At));
    }

    /// <summary>A column for every shape, with its height at every point.</summary>
    /// <exception cref="ArgumentException">
    /// The lengths differ, there are no values, one is NaN or infinite, or a shape is infinite there.
    /// </exception>
    public Columns Columns(double[] x, double[] y)
    {
        RequireInputs(2);
        Require.Pairs(x, y);
        return ToColumns([.. x.Zip(y, At)]);
    }

    private Columns ToColumns(double[][] rows) => Data.Columns.Of(
        [.. Names.Select((name, shape) => (name, Array.ConvertAll(rows, row => row[shape])))], rows.Length);

    /// <summary>The pairs of powers in the order x, y, x², x·y, y² ...; both zero is the constant and left out.</summary>
    private static IEnumerable<(int X, int Y)> Pairs(int degree) =>
        from total in Enumerable.Range(1, degree)
        from y in Enumerable.Range(0, total + 1)
        select (total - y, y);

    private static double[] Products(int degree, double[] ofX, double[] ofY) =>
        [.. Pairs(degree).Select(pair => ofX[pair.X] * ofY[pair.Y])];

    private static string Product(string left, string right) =>
        left.Length == 0 ? right : right.Length == 0 ? left : $"{left}·{right}";

    private static double OnStretch(double x, double from, double to) => (x - from) / (to - from) * 2 - 1;

    private void RequireInputs(int count)
    {
        if (count != Inputs)
        {
            throw new InvalidOperationException(
                Inputs == 1 ? "These shapes have one input: give x alone." : "These shapes have two inputs: give x and y.");
        }
    }

    private static void RequireDegree(int degree)
    {
        Require.AtLeast(degree, 0, "0 is a level line");
        if (degree > MostDegrees)
        {
            throw new ArgumentOutOfRangeException(
                nameof(degree), FormattableString.Invariant($"degree is {degree}; it must be at most {MostDegrees}."));
        }
    }

    private static void RequireStretch(double from, double to)
    {
        Require.Finite(from);
        Require.Finite(to);
        if (!(from < to))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"from is {from} and to is {to}; the stretch must begin before it ends."), nameof(to));
        }
    }
}
