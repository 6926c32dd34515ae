using LineToNetwork.Data;

namespace LineToNetwork.Tests.Data;

/// <summary>Named columns of the same rows: taken from rows, extended, and refused when broken.</summary>
public sealed class ColumnsTests
{
    private static readonly Columns TwoColumns = Columns.Of(("x", [1, 2]), ("y", [3, 4]));

    [Fact]
    public void Rows_give_columns_by_name()
    {
        var inputs = Datasets.Books().Columns(("pages", book => book.Pages), ("colour", book => book.Colour));

        Assert.Equal(["pages", "colour"], inputs.Names);
        Assert.Equal(30, inputs.Rows);
        Assert.Equal(Datasets.Books().Column(book => book.Pages), inputs["pages"]);
        Assert.Equal([402, 0], inputs.Row(0));
    }

    [Fact]
    public void A_column_can_be_added_and_left_out_and_the_original_stays_as_it_was()
    {
        var three = TwoColumns.With("x·y", [3, 8]);

        Assert.Equal(["x", "y", "x·y"], three.Names);
        Assert.Equal([2, 4, 8], three.Row(1));
        Assert.Equal(["x", "x·y"], three.Without("y").Names);
        Assert.Equal([2, 8], three.Without("y").Row(1));
        Assert.Equal(2, TwoColumns.Count);
    }

    [Fact]
    public void Nobody_can_change_the_numbers_inside()
    {
        double[] mine = [1, 2];
        var columns = Columns.Of(("x", mine));

        mine[0] = 99;
        columns["x"][1] = 99;

        Assert.Equal([1, 2], columns["x"]);
    }

    [Fact]
    public void Broken_columns_are_refused_by_name()
    {
        AssertSays("columns: y has 1 values where 2 are expected; give one for every row.", () => Columns.Of(("x", [1, 2]), ("y", [1])));
        AssertSays("columns: the name x is given twice; every column needs its own.", () => TwoColumns.With("x", [1, 2]));
        AssertSays("z[1] is NaN; every value must be a finite number: remove or repair that row.", () => TwoColumns.With("z", [1, double.NaN]));
        AssertSays("There is no column named z; there are: x, y.", () => _ = TwoColumns["z"]);
        AssertSays("There is no column named z; there are: x, y.", () => TwoColumns.Without("z"));
        AssertSays("columns is empty; give at least one column.", () => Columns.Of());
        AssertSays("x is empty; give at least one value.", () => Columns.Of(("x", [])));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoColumns.Row(2));
    }

    private static void AssertSays(string message, Action action) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(action).Message, StringComparison.Ordinal);
}
