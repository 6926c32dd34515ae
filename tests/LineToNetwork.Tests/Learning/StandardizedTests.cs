using CsCheck;
using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Learning;

/// <summary>Scaling to mean 0 and standard deviation 1, and the way back for lines and models.</summary>
public sealed class StandardizedTests
{
    [Fact]
    public void Standardized_numbers_have_mean_zero_and_standard_deviation_one() =>
        Points.Any.Sample(points =>
        {
            var scaled = Standardized.Of(points.X);
            Assert.Equal(0, scaled.Values.Average(), 1e-12);
            Assert.Equal(1, scaled.Values.Average(value => value * value), 1e-12);
            Assert.Equal(scaled.Values[0], scaled.Scale(points.X[0]), 1e-12);
        });

    [Fact]
    public void A_line_found_on_standardized_numbers_is_the_same_line() =>
        Points.Any.Sample(points =>
        {
            var scaled = Standardized.Of(points.X);
            var back = scaled.Original(Exact.Line(scaled.Values, points.Y));
            var direct = Exact.Line(points.X, points.Y);
            Assert.Equal(direct.Slope, back.Slope, 1e-9 * (1 + Math.Abs(direct.Slope)));
            Assert.Equal(direct.Intercept, back.Intercept, 1e-7 * (1 + Math.Abs(direct.Intercept)));
        });

    [Theory]
    [InlineData(1e200)]
    [InlineData(1e-200)]
    public void Huge_and_tiny_numbers_scale_without_overflow(double size) =>
        Assert.Equal([-1, 1], Standardized.Of([-size, size]).Values);

    [Fact]
    public void Equal_numbers_are_refused_by_name()
    {
        var error = Assert.Throws<ArgumentException>(() => Standardized.Of([3, 3, 3]));
        Assert.StartsWith("x is 3 in every row, so there is nothing to scale by; leave it out:", error.Message, StringComparison.Ordinal);

        var column = Assert.Throws<ArgumentException>(() =>
            StandardizedColumns.Of(Columns.Of(("x", [1, 2]), ("paper", [7, 7]))));
        Assert.StartsWith("paper is 7 in every row", column.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_found_on_standardized_inputs_answers_as_before_in_original_ones()
    {
        var inputs = Columns.Of(("x", [1, 2, 3, 4]), ("y", [100, 300, 200, 500]));
        var scaled = StandardizedColumns.Of(inputs);
        var model = new LinearModel(["x", "y"], [2, -1], 5);

        Assert.All(
            model.At(scaled.Columns).Zip(scaled.Original(model).At(inputs)),
            pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        var logistic = new LogisticModel(model);
        Assert.All(
            logistic.Probability(scaled.Columns).Zip(scaled.Original(logistic).Probability(inputs)),
            pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    [Fact]
    public void Held_out_rows_are_scaled_by_the_training_rows_means()
    {
        var scaled = StandardizedColumns.Of(Columns.Of(("x", [0, 2])));

        Assert.Equal([3], scaled.Scale(Columns.Of(("x", [4])))["x"]);
        Assert.Throws<ArgumentException>(() => scaled.Scale(Columns.Of(("z", [4]))));
    }

    [Fact]
    public void A_split_keeps_every_row_once_and_is_the_same_for_the_same_seed()
    {
        var books = Datasets.Books();

        var (training, heldOut) = HeldOut.Split(books, share: 0.3, seed: 4);

        Assert.Equal(21, training.Length);
        Assert.Equal(9, heldOut.Length);
        Assert.Equal(books.OrderBy(book => book.Title, StringComparer.Ordinal), training.Concat(heldOut).OrderBy(book => book.Title, StringComparer.Ordinal));
        Assert.Equal(training, HeldOut.Split(books, 0.3, seed: 4).Training);
        Assert.NotEqual(training, HeldOut.Split(books, 0.3, seed: 5).Training);
    }

    [Theory]
    [InlineData(0.001, 1)]
    [InlineData(0.999, 29)]
    public void Both_sides_of_a_split_hold_at_least_one_row(double share, int heldOut) =>
        Assert.Equal(heldOut, HeldOut.Split(Datasets.Books(), share, seed: 1).HeldOut.Length);

    [Fact]
    public void Impossible_splits_are_refused_with_the_mend()
    {
        Assert.StartsWith(
            "share is 1; it must be above 0 and below 1: try 0.3.",
            Assert.Throws<ArgumentOutOfRangeException>(() => HeldOut.Split(Datasets.Books(), 1, 1)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "rows has 1 rows; give at least two, one for each side.",
            Assert.Throws<ArgumentException>(() => HeldOut.Split([1], 0.5, 1)).Message,
            StringComparison.Ordinal);
    }
}
