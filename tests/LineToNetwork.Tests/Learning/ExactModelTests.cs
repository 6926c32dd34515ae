using CsCheck;
using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;
using MathNet.Numerics;
using MathNet.Numerics.LinearRegression;

namespace LineToNetwork.Tests.Learning;

/// <summary>Least squares with many columns: against MathNet, its laws, and columns that cannot be told apart.</summary>
public sealed class ExactModelTests
{
    private static readonly Gen<(double[] X, double[] Y, double[] Z)> ThreeColumns =
        Gen.Select(Gen.Double[-10, 10], Gen.Double[-10, 10], Gen.Double[-10, 10]).Array[8, 30]
            .Select(rows => (
                rows.Select(row => row.Item1).ToArray(),
                rows.Select(row => row.Item2).ToArray(),
                rows.Select(row => row.Item3).ToArray()))
            .Where(columns => TellsApart(columns.Item1, columns.Item2));

    [Fact]
    public void The_rule_behind_the_books_is_found_again()
    {
        var books = Datasets.Books();
        var inputs = books.Columns(
            ("pages", book => book.Pages), ("colour", book => book.Colour), ("hardback", book => book.Hardback));

        var model = Exact.Model(inputs, books.Column(book => book.Price));

        Assert.Equal(0.1, model["pages"], 0.01);
        Assert.Equal(12, model["colour"], 2.5);
        Assert.Equal(15, model["hardback"], 3.5);
        Assert.Equal(10, model.Constant, 3.5);
    }

    [Fact]
    public void Descent_on_standardized_inputs_arrives_at_the_exact_model()
    {
        var books = Datasets.Books();
        var inputs = books.Columns(
            ("pages", book => book.Pages), ("colour", book => book.Colour), ("hardback", book => book.Hardback));
        double[] price = books.Column(book => book.Price);
        var scaled = StandardizedColumns.Of(inputs);

        var (model, path) = LinearRegression.Descend(scaled.Columns, price, learningRate: 0.3, steps: 200);
        var original = scaled.Original(model);

        var exact = Exact.Model(inputs, price);
        Assert.Equal(["pages", "colour", "hardback", "constant"], path.KnobNames);
        Assert.All(original.Knobs.Zip(exact.Knobs), pair => Assert.Equal(pair.Second, pair.First, 1e-9));
        Assert.Equal(exact.Constant, original.Constant, 1e-7);
    }

    [Fact]
    public void MathNet_agrees() =>
        ThreeColumns.Sample(columns =>
        {
            var (x, y, z) = columns;
            var model = Exact.Model(Columns.Of(("x", x), ("y", y)), z);
            double[] expected = MultipleRegression.NormalEquations([.. x.Zip(y, (a, b) => new[] { a, b })], z, intercept: true);
            Assert.Equal(expected[0], model.Constant, 1e-7);
            Assert.Equal(expected[1], model["x"], 1e-7);
            Assert.Equal(expected[2], model["y"], 1e-7);
        });

    [Fact]
    public void With_one_input_the_model_is_the_exact_line() =>
        Points.Any.Sample(points =>
        {
            var line = Exact.Line(points.X, points.Y);
            var model = Exact.Model(Columns.Of(("x", points.X)), points.Y);
            Assert.Equal(line.Slope, model["x"], 1e-9 * (1 + Math.Abs(line.Slope)));
            Assert.Equal(line.Intercept, model.Constant, 1e-7 * (1 + Math.Abs(line.Intercept)));
        });

    [Fact]
    public void A_useless_input_never_raises_the_training_loss() =>
        ThreeColumns.Sample(columns =>
        {
            var (x, noise, y) = columns;
            var alone = Columns.Of(("x", x));
            var both = alone.With("noise", noise);
            double without = Loss.Squared.Of(Exact.Model(alone, y).At(alone), y);
            double with = Loss.Squared.Of(Exact.Model(both, y).At(both), y);
            Assert.True(with <= without * (1 + 1e-12), $"{without} rose to {with}");
        });

    [Fact]
    public void Eight_dice_lower_the_training_loss_and_ruin_the_held_out_one()
    {
        var (training, heldOut) = HeldOut.Split(Datasets.Books(), share: 0.4, seed: 1);
        var dice = new SeededRandom(1);
        var (reasons, unseen) = (Reasons(training), Reasons(heldOut));
        var (withDice, unseenDice) = (reasons, unseen);
        for (int die = 1; die <= 8; die++)
        {
            withDice = withDice.With($"die {die}", training.Column(_ => 1 + dice.NextInteger(6)));
            unseenDice = unseenDice.With($"die {die}", heldOut.Column(_ => 1 + dice.NextInteger(6)));
        }

        double[] price = training.Column(book => book.Price);
        double[] truth = heldOut.Column(book => book.Price);
        var honest = Exact.Model(reasons, price);
        var fooled = Exact.Model(withDice, price);

        Assert.True(Loss.Squared.Of(fooled.At(withDice), price) < Loss.Squared.Of(honest.At(reasons), price) / 5);
        Assert.True(Loss.Squared.Of(fooled.At(unseenDice), truth) > Loss.Squared.Of(honest.At(unseen), truth) * 5);

        static Columns Reasons(IEnumerable<Book> books) => books.Columns(
            ("pages", book => book.Pages), ("colour", book => book.Colour), ("hardback", book => book.Hardback));
    }

    [Fact]
    public void Higher_degrees_never_raise_the_training_loss()
    {
        double[] x = Spacing.Even(-1, 1, 40);
        double[] y = Array.ConvertAll(x, value => Math.Sin(7 * value) + Math.Abs(value));

        double[] losses = [.. Enumerable.Range(0, 30).Select(degree =>
            Loss.Squared.Of(Exact.Curve(Basis.Chebyshev(degree, -1, 1), x, y).At, x, y))];

        Assert.All(losses.Zip(losses.Skip(1)), pair => Assert.True(pair.Second <= pair.First * (1 + 1e-9)));
    }

    [Fact]
    public void Runge_s_curve_makes_evenly_spaced_polynomials_swing_and_chebyshev_points_do_not()
    {
        double even = Miss(Spacing.Even(-1, 1, 21));
        double crowded = Miss(Spacing.Chebyshev(-1, 1, 21));

        Assert.InRange(even, 50, 70);
        Assert.InRange(crowded, 0, 0.05);

        static double Miss(double[] x)
        {
            var curve = Exact.Curve(Basis.Chebyshev(x.Length - 1, -1, 1), x, Array.ConvertAll(x, Runge));
            return Spacing.Even(-1, 1, 1001).Max(place => Math.Abs(curve.At(place) - Runge(place)));
        }

        static double Runge(double x) => 1 / (1 + 25 * x * x);
    }

    [Fact]
    public void Powers_look_ever_more_alike_and_chebyshev_shapes_do_not()
    {
        double[] x = Spacing.Even(0, 1, 200);

        Assert.InRange(Exact.ConditionNumber(Basis.Monomials(12).Columns(x)), 1e7, 1e12);
        Assert.InRange(Exact.ConditionNumber(Basis.Chebyshev(12, 0, 1).Columns(x)), 1, 20);
        Assert.Equal(1, Exact.ConditionNumber(Columns.Of(("x", [1, -1, 1, -1]), ("y", [1, 1, -1, -1]))), 1e-12);
    }

    [Fact]
    public void Degree_sixty_works_with_chebyshev_shapes_and_says_why_not_with_powers()
    {
        double[] x = Spacing.Chebyshev(-1, 1, 121);
        double[] y = Array.ConvertAll(x, value => Math.Sin(20 * value));

        var curve = Exact.Curve(Basis.Chebyshev(60, -1, 1), x, y);
        Assert.All(Spacing.Even(-1, 1, 500), place => Assert.Equal(Math.Sin(20 * place), curve.At(place), 1e-9));

        var error = Assert.Throws<ArgumentException>(() => Exact.Curve(Basis.Monomials(60), x, y));
        Assert.Matches("^inputs: x[⁰¹²³⁴⁵⁶⁷⁸⁹]+ is, within rounding, a sum of the inputs before it, so its knob could be anything: leave it out.", error.Message);
    }

    [Fact]
    public void A_paraboloid_is_found_over_two_inputs()
    {
        var random = new SeededRandom(2);
        double[] x = [.. Enumerable.Range(0, 30).Select(_ => random.NextBetween(-2, 2))];
        double[] y = [.. Enumerable.Range(0, 30).Select(_ => random.NextBetween(-2, 2))];

        var surface = Exact.Surface(Basis.MonomialsOfTwo(2), x, y, [.. x.Zip(y, (a, b) => a * a + 2 * b * b - a * b + 1)]);

        Assert.Equal(0.25 + 2 * 0.0625 - 0.125 + 1, surface.At(0.5, 0.25), 1e-12);
        Assert.Equal(1, surface.Sum["x²"], 1e-12);
    }

    [Fact]
    public void Large_offsets_do_not_cost_digits()
    {
        double[] x = [1e9, 1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 5];
        double[] z = [3, 1, 4, 1, 5];

        var model = Exact.Model(Columns.Of(("x", x), ("z", z)), [.. x.Zip(z, (a, b) => 2 * (a - 1e9) + 7 * b)]);

        Assert.Equal(2, model["x"], 1e-9);
        Assert.Equal(7, model["z"], 1e-9);
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(1e9)]
    [InlineData(0.1)]
    public void A_constant_column_is_refused_by_name(double value)
    {
        var inputs = Columns.Of(("x", [1, 2, 3, 4]), ("paper", [value, value, value, value]));

        var error = Assert.Throws<ArgumentException>(() => Exact.Model(inputs, [1, 2, 3, 5]));

        Assert.StartsWith(
            "inputs: paper is the same in every row, so its knob cannot be told from the constant: leave it out.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_a_sum_of_others_is_refused_by_name()
    {
        var inputs = Columns.Of(("x", [1, 2, 3, 4, 5]), ("y", [2, 1, 4, 3, 0]), ("sum", [3, 3, 7, 7, 5]));

        var error = Assert.Throws<ArgumentException>(() => Exact.Model(inputs, [1, 2, 3, 5, 8]));

        Assert.StartsWith("inputs: sum is, within rounding, a sum of the inputs before it", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_rows_than_knobs_are_refused_with_both_numbers()
    {
        var error = Assert.Throws<ArgumentException>(() => Exact.Curve(Basis.Monomials(3), [1, 2, 3], [1, 2, 3]));

        Assert.StartsWith("inputs has 3 rows for 4 knobs, the constant included;", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Different_lengths_and_numbers_that_are_none_are_refused()
    {
        var inputs = Columns.Of(("x", [1, 2, 3]));

        Assert.Throws<ArgumentException>(() => Exact.Model(inputs, [1, 2]));
        Assert.Throws<ArgumentException>(() => Exact.Model(inputs, [1, 2, double.NaN]));
        Assert.Throws<ArgumentException>(() => LinearRegression.Descend(inputs, [1, 2], 0.1, 5));
        Assert.Throws<ArgumentException>(() => Exact.ConditionNumber(Basis.Monomials(0).Columns([1, 2])));
    }

    [Fact]
    public void Polynomials_agree_with_MathNet_s() =>
        Points.Any.Where(points => points.X.Distinct().Count() > 5).Sample(points =>
        {
            double[] x = Array.ConvertAll(points.X, value => value / 100);
            var curve = Exact.Curve(Basis.Chebyshev(2, -1, 1), x, points.Y);
            double[] expected = Fit.Polynomial(x, points.Y, 2);
            double scale = 1 + expected.Max(Math.Abs);
            Assert.Equal(Polynomial.Evaluate(0.3, expected), curve.At(0.3), 1e-7 * scale);
        });

    private static bool TellsApart(double[] x, double[] y) =>
        x.Max() - x.Min() > 1 && y.Max() - y.Min() > 1 && Math.Abs(MathNet.Numerics.Statistics.Correlation.Pearson(x, y)) < 0.99;
}
