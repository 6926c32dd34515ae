using LineToNetwork.Data;

namespace LineToNetwork.Tests.Data;

/// <summary>The random numbers are SplitMix64's, evenly spread, and pinned.</summary>
public sealed class SeededRandomTests
{
    [Fact]
    public void The_bits_are_those_that_SplitMix64_gives_for_the_same_seed()
    {
        var random = new SeededRandom(1234567);

        // The first outputs of the reference implementation for this seed.
        Assert.Equal(6457827717110365317UL, random.NextBits());
        Assert.Equal(3203168211198807973UL, random.NextBits());
        Assert.Equal(9817491932198370423UL, random.NextBits());
    }

    [Fact]
    public void Uniform_numbers_stay_in_range_and_have_the_right_mean()
    {
        var random = new SeededRandom(3);
        double[] numbers = [.. Enumerable.Range(0, 20_000).Select(_ => random.NextBetween(-1, 3))];

        Assert.All(numbers, number => Assert.InRange(number, -1, 3));
        Assert.Equal(1, numbers.Average(), 0.05);
    }

    [Fact]
    public void Normal_numbers_have_mean_zero_and_standard_deviation_one()
    {
        var random = new SeededRandom(3);
        double[] numbers = [.. Enumerable.Range(0, 20_000).Select(_ => random.NextNormal())];

        Assert.Equal(0, numbers.Average(), 0.03);
        Assert.Equal(1, numbers.Average(number => number * number), 0.05);
    }

    [Fact]
    public void Whole_numbers_reach_every_value_below_the_limit_and_none_above()
    {
        var random = new SeededRandom(3);

        var seen = Enumerable.Range(0, 1000).Select(_ => random.NextInteger(6)).Distinct().Order();

        Assert.Equal([0, 1, 2, 3, 4, 5], seen);
        Assert.Throws<ArgumentOutOfRangeException>(() => random.NextInteger(0));
    }

    [Fact]
    public void Shuffling_keeps_every_item_and_changes_the_order()
    {
        int[] items = [.. Enumerable.Range(0, 50)];

        new SeededRandom(3).Shuffle<int>(items);

        Assert.NotEqual(Enumerable.Range(0, 50), items);
        Assert.Equal(Enumerable.Range(0, 50), items.Order());
    }
}
