using LineToNetwork.Figures.Marks;
using LineToNetwork.Lessons;

namespace LineToNetwork.Tests.Lessons;

public sealed class TermExplosionTests
{
    [Fact]
    public void The_cat_photo_has_800_020_000_columns_of_degree_2()
    {
        var chart = TermExplosion.Chart(2, ("a point", 2), ("ten reasons", 10), ("a digit", 784), ("a cat photo", 40_000));

        Assert.Equal([3, 55, 307_720, 800_020_000], Assert.Single(chart.First.Marks.OfType<BarsMark>()).Heights);
        Assert.Equal(["3", "55", "307,720", "800,020,000"], Assert.Single(chart.First.Marks.OfType<TextMark>()).Texts);
    }

    [Fact]
    public void Each_number_stands_above_its_bar()
    {
        var marks = TermExplosion.Chart(3, ("a point", 2), ("a photo", 1_000_000)).First.Marks;
        var bars = marks.OfType<BarsMark>().Single();

        Assert.All(marks.OfType<TextMark>().Single().Y.Zip(bars.Heights), pair => Assert.True(pair.First > pair.Second));
    }

    [Fact]
    public void It_needs_something_to_count()
    {
        Assert.Throws<ArgumentException>(() => TermExplosion.Chart(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => TermExplosion.Chart(0, ("a point", 2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => TermExplosion.Chart(2, ("nothing", 0)));
    }
}
